package org.riser.mail;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A letter with a file. Immutable.
 *
 * @param id names it for good: a letter that is sent again has the same, so that mail programs show it once
 * @param to addresses, at least one
 * @param subject one line
 */
public record Letter(String id, List<String> to, String subject, String text, Enclosure file) {
    /** Longest address. */
    public static final int LONGEST = 254;

    private static final String DOMAIN_FORM =
            "[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?(\\.[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?)+";
    private static final Pattern ADDRESS =
            Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*@" + DOMAIN_FORM);
    private static final Pattern DOMAIN = Pattern.compile(DOMAIN_FORM);

    public Letter {
        to = List.copyOf(to);
    }

    /** A file and its media type. */
    @SuppressWarnings("ArrayRecordComponent") // written once, and only read to be sent
    public record Enclosure(String name, String mediaType, byte[] content) {}

    /** Whether it is an address and nothing else: no name, no line break, no second one. */
    public static boolean isAddress(String text) {
        return text.length() <= LONGEST && ADDRESS.matcher(text).matches();
    }

    public static boolean isDomain(String text) {
        return text.length() <= LONGEST && DOMAIN.matcher(text).matches();
    }
}
