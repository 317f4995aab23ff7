package org.riser.rest.internal.resource;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.riser.rest.internal.http.ApiFailure;
import org.riser.rest.internal.http.Body;
import org.riser.rest.internal.http.ProblemKind;
import org.riser.rest.internal.text.Messages;

/** A file that came as the body itself or as the first file of a form. Immutable: nobody changes the array. */
final class Upload {
    static final String ANY = "*/*";
    static final String BINARY = "application/octet-stream";
    static final String JAR = "application/java-archive";
    static final String ZIP = "application/zip";
    static final String MULTIPART = "multipart/form-data";
    private static final String UNNAMED = "file";

    private final String name;
    private final byte[] content;

    Upload(String name, byte[] content) {
        this.name = name;
        this.content = content;
    }

    /**
     * @param type the header {@code Content-Type}
     * @param name of the file, when the form does not say it
     * @throws ApiFailure if a form holds no file
     */
    static Upload of(Body body, @Nullable String type, @Nullable String name) {
        if (type == null || !type.toLowerCase(Locale.ROOT).startsWith(MULTIPART)) {
            return new Upload(name == null ? UNNAMED : name, body.bytes());
        }
        return Multipart.firstFile(body.bytes(), type)
                .map(file -> name == null ? file : new Upload(name, file.content()))
                .orElseThrow(() -> new ApiFailure(
                        ProblemKind.MALFORMED, "file", "upload.no-file", Messages.text("upload.no-file")));
    }

    String name() {
        return name;
    }

    byte[] content() {
        return content;
    }

    InputStream stream() {
        return new ByteArrayInputStream(content);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Upload upload && name.equals(upload.name) && Arrays.equals(content, upload.content);
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }
}
