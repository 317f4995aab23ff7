package org.riser.customers.internal.search;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.riser.customers.Pinyin;

/** How each Chinese character is read, from two tables in this bundle. */
public final class Readings {
    private static final char FIRST = '\u4E00';
    private static final char LAST = '\u9FFF';
    private static final String[] USUAL = usual();
    private static final Map<Character, List<String>> SEVERAL = several();

    private Readings() {}

    /** All readings of a character, the usual one in names first; empty when it has none. */
    public static List<String> of(char character) {
        if (character < FIRST || character > LAST) {
            return List.of();
        }
        List<String> several = SEVERAL.get(character);
        if (several != null) {
            return several;
        }
        String usual = USUAL[character - FIRST];
        return usual.isEmpty() ? List.of() : List.of(usual);
    }

    /** The reading of the first table alone. */
    static String usual(char character) {
        return USUAL[character - FIRST];
    }

    private static String[] usual() {
        String[] readings = new String[LAST - FIRST + 1];
        Arrays.fill(readings, "");
        read("pinyin.txt", (reading, characters) -> {
            for (int i = 0; i < characters.length(); i++) {
                readings[characters.charAt(i) - FIRST] = reading;
            }
        });
        return readings;
    }

    private static Map<Character, List<String>> several() {
        Map<Character, List<String>> readings = new HashMap<>();
        read("polyphones.txt", (character, list) -> readings.put(character.charAt(0), List.of(list.split(" ", -1))));
        return readings;
    }

    /** Lines of a word, a space and the rest. */
    private static void read(String table, BiConsumer<String, String> line) {
        try (InputStream bytes = Objects.requireNonNull(Pinyin.class.getResourceAsStream(table), table);
                BufferedReader lines = new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8))) {
            for (String next = lines.readLine(); next != null; next = lines.readLine()) {
                int space = next.indexOf(' ');
                if (!next.startsWith("#") && space > 0) {
                    line.accept(next.substring(0, space), next.substring(space + 1));
                }
            }
        } catch (IOException broken) {
            throw new UncheckedIOException("the bundle's own table " + table + " cannot be read", broken);
        }
    }
}
