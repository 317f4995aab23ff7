package org.riser.rest.internal.openapi;

import java.util.Locale;
import java.util.Optional;
import org.riser.rest.internal.text.Messages;

/** The descriptions of the document in one language. */
record Words(Locale locale) {
    Optional<String> operation(String id) {
        return find("op." + id);
    }

    Optional<String> parameter(String operation, String name) {
        return find("param." + operation + "." + name).or(() -> find("param." + name));
    }

    /** A field's own text, or the one that fields of this name share. */
    Optional<String> field(String schema, String name) {
        return find("field." + schema + "." + name).or(() -> find("field.all." + name));
    }

    String of(String key) {
        return Messages.text(key).in(locale);
    }

    private Optional<String> find(String key) {
        return Messages.has(key) ? Optional.of(of(key)) : Optional.empty();
    }
}
