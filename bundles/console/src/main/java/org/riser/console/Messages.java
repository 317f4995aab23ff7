package org.riser.console;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import org.riser.api.Text;

/**
 * The texts of one bundle, read once from {@code OSGI-INF/l10n/messages_zh_CN.properties} and
 * {@code messages_en.properties} (UTF-8, {@link MessageFormat} patterns). A key that is missing is a programming error.
 * Immutable, thread-safe.
 */
public final class Messages {
    private static final String FOLDER = "/OSGI-INF/l10n/messages_";

    private final Map<String, String> zh;
    private final Map<String, String> en;

    private Messages(Map<String, String> zh, Map<String, String> en) {
        this.zh = zh;
        this.en = en;
    }

    /**
     * The messages of the bundle that a class belongs to.
     *
     * @throws IllegalStateException if the bundle has no such files
     */
    public static Messages of(Class<?> anchor) {
        return new Messages(read(anchor, "zh_CN"), read(anchor, "en"));
    }

    /** One text in both languages. The pattern is applied as soon as there are arguments. */
    public Text text(String key, Object... arguments) {
        return new Text(
                format(zh, key, Locale.SIMPLIFIED_CHINESE, arguments), format(en, key, Locale.ENGLISH, arguments));
    }

    /** One text in the reader's language. */
    public String in(Locale locale, String key, Object... arguments) {
        return text(key, arguments).in(locale);
    }

    public boolean has(String key) {
        return zh.containsKey(key) && en.containsKey(key);
    }

    private static String format(Map<String, String> texts, String key, Locale locale, Object... arguments) {
        String pattern = texts.get(key);
        if (pattern == null) {
            throw new IllegalArgumentException("no message with the key " + key);
        }
        return arguments.length == 0 ? pattern : new MessageFormat(pattern, locale).format(arguments);
    }

    private static Map<String, String> read(Class<?> anchor, String language) {
        String name = FOLDER + language + ".properties";
        try (InputStream in = anchor.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(anchor.getName() + " has no " + name + " in its bundle");
            }
            Properties properties = new Properties();
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return properties.stringPropertyNames().stream()
                    .collect(Collectors.toUnmodifiableMap(key -> key, properties::getProperty));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
