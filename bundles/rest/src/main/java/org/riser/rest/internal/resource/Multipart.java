package org.riser.rest.internal.resource;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes the first file out of a form of type {@code multipart/form-data} (RFC 7578). */
final class Multipart {
    private static final Pattern BOUNDARY = Pattern.compile("boundary=\"?([^\";]{1,70})\"?", Pattern.CASE_INSENSITIVE);
    private static final Pattern FILE_NAME = Pattern.compile("filename=\"([^\"]*)\"", Pattern.CASE_INSENSITIVE);
    private static final byte[] END_OF_HEADERS = "\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

    private Multipart() {}

    /** @param contentType the header with the boundary */
    static Optional<Upload> firstFile(byte[] form, String contentType) {
        Matcher boundary = BOUNDARY.matcher(contentType);
        if (!boundary.find()) {
            return Optional.empty();
        }
        byte[] first = ("--" + boundary.group(1)).getBytes(StandardCharsets.UTF_8);
        byte[] next = ("\r\n--" + boundary.group(1)).getBytes(StandardCharsets.UTF_8);
        int at = find(form, first, 0);
        while (at >= 0) {
            int start = find(form, END_OF_HEADERS, at);
            int end = start < 0 ? -1 : find(form, next, start);
            if (end < 0) {
                return Optional.empty();
            }
            Matcher name = FILE_NAME.matcher(new String(form, at, start - at, StandardCharsets.UTF_8));
            if (name.find()) {
                byte[] content = Arrays.copyOfRange(form, start + END_OF_HEADERS.length, end);
                return Optional.of(new Upload(baseName(name.group(1)), content));
            }
            at = end + 2;
        }
        return Optional.empty();
    }

    /** Some browsers send the whole path. */
    private static String baseName(String name) {
        return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    }

    private static int find(byte[] text, byte[] wanted, int from) {
        for (int i = from; i <= text.length - wanted.length; i++) {
            if (Arrays.equals(text, i, i + wanted.length, wanted, 0, wanted.length)) {
                return i;
            }
        }
        return -1;
    }
}
