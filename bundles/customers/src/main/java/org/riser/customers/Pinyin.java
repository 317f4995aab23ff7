package org.riser.customers;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.riser.customers.internal.search.Readings;

/**
 * Spells Chinese text in pinyin without tones, as people type it: {@code 张伟} is {@code zhangwei} or {@code zw}. A
 * character with several readings gives several spellings, at most eight for a text. {@code ü} is written {@code v};
 * {@code lv} and the like are also spelt with {@code u}. Latin letters and digits stay, in lower case; everything else is
 * left out. Thread-safe.
 */
public final class Pinyin {
    private static final int MOST = 8;

    private Pinyin() {}

    /** The spellings of the whole text, the usual one first; empty when there is nothing to spell. */
    public static List<String> spellings(String text) {
        return combine(text, false);
    }

    /** The same by the first letter of each character. */
    public static List<String> initials(String text) {
        return combine(text, true);
    }

    private static List<String> combine(String text, boolean initialsOnly) {
        Set<String> spellings = new LinkedHashSet<>(Set.of(""));
        for (int i = 0; i < text.length(); i++) {
            List<String> readings = readings(text.charAt(i), initialsOnly);
            if (!readings.isEmpty()) {
                spellings = append(spellings, readings);
            }
        }
        spellings.remove("");
        return List.copyOf(spellings);
    }

    private static Set<String> append(Set<String> spellings, List<String> readings) {
        Set<String> longer = new LinkedHashSet<>();
        for (String reading : readings) {
            for (String spelling : spellings) {
                if (longer.size() < MOST) {
                    longer.add(spelling + reading);
                }
            }
        }
        return longer;
    }

    private static List<String> readings(char character, boolean initialsOnly) {
        if (character < 0x80) {
            return Character.isLetterOrDigit(character)
                    ? List.of(String.valueOf(character).toLowerCase(Locale.ROOT))
                    : List.of();
        }
        Set<String> readings = new LinkedHashSet<>();
        for (String reading : Readings.of(character)) {
            readings.add(initialsOnly ? reading.substring(0, 1) : reading);
        }
        return new ArrayList<>(readings);
    }
}
