package org.riser.rulebook.internal.expert;

import java.util.List;
import org.riser.rulebook.internal.expert.ExpertRule.Body;

/**
 * Writes rules in the words of our own vocabulary. Only names from this bundle and numbers stand in it: an author's
 * names and texts are constants that it refers to by their places.
 */
public final class Emission {
    private static final String HEAD = """
            package org.riser.rules.expert

            import org.riser.rulebook.internal.engine.Asked
            import org.riser.rulebook.internal.engine.Decided
            """;

    private Emission() {}

    /** @param rules each is called by its place in the list */
    public static String of(List<ExpertRule> rules) {
        StringBuilder text = new StringBuilder(HEAD);
        for (int i = 0; i < rules.size(); i++) {
            text.append(rule(i, rules.get(i).body()));
        }
        return text.toString();
    }

    private static String rule(int number, Body body) {
        StringBuilder patterns = new StringBuilder();
        for (String pattern : body.patterns()) {
            patterns.append("    ").append(String.format(pattern, number)).append('\n');
        }
        String conclusion = body.amount().isEmpty()
                ? "conclude(" + number + ")"
                : "conclude(" + number + ", " + body.amount() + ")";
        return """

                rule "%1$d" salience %2$d
                when
                    $Asked : Asked( asks(%1$d), rule(%1$d).applies(%3$s) )
                %4$sthen
                    $Asked.%5$s;
                end
                """.formatted(number, body.salience(), body.question(), patterns, conclusion);
    }
}
