package org.riser.rest.internal.http;

import java.util.List;
import java.util.Locale;

/** Chooses between the two languages the platform speaks. */
public final class Languages {
    private Languages() {}

    /** The first acceptable language that is Chinese or English; Chinese when none is. */
    public static Locale choose(List<Locale> acceptable) {
        return acceptable.stream()
                .map(Locale::getLanguage)
                .filter(language -> "zh".equals(language) || "en".equals(language))
                .findFirst()
                .filter("en"::equals)
                .map(english -> Locale.ENGLISH)
                .orElse(Locale.SIMPLIFIED_CHINESE);
    }
}
