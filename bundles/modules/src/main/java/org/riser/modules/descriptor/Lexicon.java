package org.riser.modules.descriptor;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.riser.api.Text;

/** Finds what is never said in what somebody writes. It can only warn: whether it is said or quoted, people see. Immutable. */
public final class Lexicon {
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern BETWEEN_SENTENCES = Pattern.compile("[\\p{Punct}，。！？；：、\\n]+");

    private final List<Text> phrases;

    /** @param scripts whose lines never to say are looked for */
    public Lexicon(List<Script> scripts) {
        phrases = scripts.stream()
                .flatMap(script -> script.never().stream())
                .distinct()
                .toList();
    }

    /**
     * The phrases that stand in a text, in the lexicon's order: in Chinese anywhere, whatever stands between the characters;
     * in English as a sentence of their own, since their words alone are innocent.
     */
    public List<Text> in(String text) {
        String packed = packed(text);
        Set<String> sentences = new LinkedHashSet<>();
        Arrays.stream(BETWEEN_SENTENCES.split(text)).map(Lexicon::packed).forEach(sentences::add);
        return packed.isEmpty()
                ? List.of()
                : phrases.stream()
                        .filter(phrase ->
                                packed.contains(packed(phrase.zh())) || sentences.contains(packed(phrase.en())))
                        .toList();
    }

    private static String packed(String text) {
        return NO_WORD.matcher(text).replaceAll("").toLowerCase(Locale.ROOT);
    }
}
