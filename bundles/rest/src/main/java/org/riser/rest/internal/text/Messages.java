package org.riser.rest.internal.text;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import org.riser.api.Text;

/** The texts of this bundle, by key. */
public final class Messages {
    private static final String BASE = "OSGI-INF.l10n.messages";
    private static final ResourceBundle CHINESE = bundle(Locale.ROOT);
    private static final ResourceBundle ENGLISH = bundle(Locale.ENGLISH);

    private Messages() {}

    /**
     * A text with its arguments filled in, in both languages.
     *
     * @throws java.util.MissingResourceException if the key is unknown
     */
    public static Text text(String key, Object... arguments) {
        return new Text(
                new MessageFormat(CHINESE.getString(key), Locale.SIMPLIFIED_CHINESE).format(arguments),
                new MessageFormat(ENGLISH.getString(key), Locale.ENGLISH).format(arguments));
    }

    public static boolean has(String key) {
        return CHINESE.containsKey(key) && ENGLISH.containsKey(key);
    }

    /** All keys of one language. */
    static Set<String> keys(Locale locale) {
        return bundle(locale).keySet();
    }

    private static ResourceBundle bundle(Locale locale) {
        return ResourceBundle.getBundle(
                BASE,
                locale,
                Messages.class.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
