package org.riser.entrance.internal;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;

/** The texts of this bundle, by key. */
final class Words {
    private static final String BASE = "OSGI-INF.l10n.messages";
    private static final ResourceBundle CHINESE = bundle(Locale.ROOT);
    private static final ResourceBundle ENGLISH = bundle(Locale.ENGLISH);

    private Words() {}

    /**
     * The first language asked for that is Chinese or English, Chinese when none is; both of a head that could not be read,
     * because what it asks for is not known.
     */
    static List<Locale> locales(Request request) {
        return request.getHeaders().size() == 0
                ? List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)
                : List.of(asked(request));
    }

    private static Locale asked(Request request) {
        List<Locale> asked =
                request.getHeaders().contains(HttpHeader.ACCEPT_LANGUAGE) ? Request.getLocales(request) : List.of();
        return asked.stream()
                .map(Locale::getLanguage)
                .filter(language -> "zh".equals(language) || "en".equals(language))
                .findFirst()
                .filter("en"::equals)
                .map(english -> Locale.ENGLISH)
                .orElse(Locale.SIMPLIFIED_CHINESE);
    }

    /**
     * The text in each of the languages.
     *
     * @throws java.util.MissingResourceException if the key is unknown
     */
    static String text(String key, List<Locale> locales) {
        return locales.stream().map(locale -> text(key, locale)).collect(Collectors.joining(" "));
    }

    /** @throws java.util.MissingResourceException if the key is unknown */
    static String text(String key, Locale locale) {
        return (Locale.ENGLISH.equals(locale) ? ENGLISH : CHINESE).getString(key);
    }

    private static ResourceBundle bundle(Locale locale) {
        return ResourceBundle.getBundle(
                BASE,
                locale,
                Words.class.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
