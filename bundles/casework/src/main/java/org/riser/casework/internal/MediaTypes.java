package org.riser.casework.internal;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/** Tells what a file is by how it begins; its name proves nothing. */
enum MediaTypes {
    JPEG("image/jpeg", "ffd8ff", 0),
    PNG("image/png", "89504e470d0a1a0a", 0),
    WEBP("image/webp", HexFormat.of().formatHex("WEBP".getBytes(StandardCharsets.US_ASCII)), 8),
    PDF("application/pdf", HexFormat.of().formatHex("%PDF-".getBytes(StandardCharsets.US_ASCII)), 0);

    private final String mediaType;
    private final String signature;
    private final int offset;

    MediaTypes(String mediaType, String signature, int offset) {
        this.mediaType = mediaType;
        this.signature = signature;
        this.offset = offset;
    }

    /** The media type of an allowed file; empty for every other. */
    static Optional<String> of(byte[] content) {
        return Arrays.stream(values())
                .filter(type -> type.begins(content))
                .map(type -> type.mediaType)
                .findFirst();
    }

    private boolean begins(byte[] content) {
        byte[] expected = HexFormat.of().parseHex(signature);
        return content.length >= offset + expected.length
                && Arrays.equals(content, offset, offset + expected.length, expected, 0, expected.length);
    }
}
