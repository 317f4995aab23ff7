package org.riser.identity.internal;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Settings of the whole process: a system property, or else the environment variable of the same name. */
public final class Setting {
    private Setting() {}

    /** {@code riser.data} reads the property of that name, then {@code RISER_DATA}; empty texts count as not set. */
    public static Optional<String> of(String property) {
        return text(System.getProperty(property))
                .or(() -> text(System.getenv(property.toUpperCase(Locale.ROOT).replace('.', '_'))));
    }

    public static boolean on(String property) {
        return of(property).map(Boolean::parseBoolean).orElse(false);
    }

    private static Optional<String> text(@Nullable String value) {
        return Optional.ofNullable(value).filter(text -> !text.isBlank());
    }
}
