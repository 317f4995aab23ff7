package org.riser.api;

import java.io.Serializable;
import java.util.Locale;

/**
 * One text in the two languages of the console.
 *
 * @param zh simplified Chinese, the default
 * @param en English
 */
public record Text(String zh, String en) implements Serializable {
    /** A text that reads the same in both languages, such as a proper name. */
    public static Text same(String value) {
        return new Text(value, value);
    }

    /** The English text for an English locale, the Chinese one for every other. */
    public String in(Locale locale) {
        return "en".equals(locale.getLanguage()) ? en : zh;
    }
}
