package org.riser.modules.internal.read;

import java.util.IdentityHashMap;
import java.util.Objects;
import java.util.function.BiConsumer;

/** Which document each part of a module was read from; two equal parts may come from two files. */
final class Sources {
    private final IdentityHashMap<Object, YamlDocument> documents = new IdentityHashMap<>();

    <T> T note(T part, YamlDocument document) {
        documents.put(part, document);
        return part;
    }

    YamlDocument of(Object part) {
        return Objects.requireNonNull(documents.get(part), "no source");
    }

    /** Visits the parts of one type with their documents. */
    <T> void each(Class<T> type, BiConsumer<T, YamlDocument> visitor) {
        documents.forEach((part, document) -> {
            if (type.isInstance(part)) {
                visitor.accept(type.cast(part), document);
            }
        });
    }
}
