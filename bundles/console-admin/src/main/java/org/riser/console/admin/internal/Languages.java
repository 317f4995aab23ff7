package org.riser.console.admin.internal;

import java.util.List;
import java.util.Locale;

/** The two languages of the console, each by its own name. */
final class Languages {
    static final List<Locale> ALL = List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH);

    private Languages() {}

    /** The one of the two that a locale stands for. */
    static Locale of(Locale locale) {
        return ALL.get("en".equals(locale.getLanguage()) ? 1 : 0);
    }

    static String name(Locale locale) {
        Locale language = of(locale);
        return language.getDisplayLanguage(language);
    }
}
