package org.riser.identity.internal;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a small set of ids in one column, as {@code ,a,b,}: the commas on both ends let a query look for one of them.
 */
@Converter
public final class WordSet implements AttributeConverter<Set<String>, String> {
    private static final String BETWEEN = ",";

    public static String join(Set<String> words) {
        return words.isEmpty() ? BETWEEN : BETWEEN + String.join(BETWEEN, new TreeSet<>(words)) + BETWEEN;
    }

    public static Set<String> split(String column) {
        Set<String> words = new TreeSet<>();
        for (String word : column.split(BETWEEN, -1)) {
            if (!word.isEmpty()) {
                words.add(word);
            }
        }
        return words;
    }

    @Override
    public String convertToDatabaseColumn(@Nullable Set<String> words) {
        return words == null ? BETWEEN : join(words);
    }

    @Override
    public Set<String> convertToEntityAttribute(@Nullable String column) {
        return column == null ? Set.of() : split(column);
    }
}
