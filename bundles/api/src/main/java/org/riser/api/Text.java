package org.riser.api;

import java.io.Serializable;
import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;

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

    /** Several texts as one list: {@code 坐席、派单员} and {@code Agent, Dispatcher}. */
    public static Text list(Collection<Text> items) {
        return new Text(
                items.stream().map(Text::zh).collect(Collectors.joining("、")),
                items.stream().map(Text::en).collect(Collectors.joining(", ")));
    }

    /** The English text for an English locale, the Chinese one for every other. */
    public String in(Locale locale) {
        return "en".equals(locale.getLanguage()) ? en : zh;
    }
}
