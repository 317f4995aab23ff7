package org.riser.store.internal.schema;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.riser.store.SystemScope;

/**
 * Whom a table opens itself to beside the tenant that owns the row: the words after {@code opens:} at the end of its
 * remarks, {@code GROUP} (subsidiaries read their group's rows) or names of {@link SystemScope}.
 */
record Openings(List<String> words) {
    private static final Pattern CLAUSE = Pattern.compile("opens:((?:[ ,]*[A-Z_]+)+)\\.?\\s*$");
    private static final String GROUP = "GROUP";

    /** @throws IllegalArgumentException if the remarks name something else; the message lists what may stand there */
    static Openings of(String table, String remarks) {
        Matcher clause = CLAUSE.matcher(remarks);
        List<String> words = new ArrayList<>();
        if (clause.find()) {
            for (String word : clause.group(1).trim().split("[ ,]+", -1)) {
                words.add(checked(table, word));
            }
        } else if (remarks.contains("opens:")) {
            throw unknown(table, remarks);
        }
        return new Openings(List.copyOf(words));
    }

    /** The policies by name, with the rest of their {@code create policy} statement. */
    Map<String, String> policies() {
        Map<String, String> policies = new TreeMap<>();
        policies.put("tenant_wall", whole("tenant_id = current_setting('app.tenant', true)"));
        policies.put("migration", whole("current_setting('app.scope', true) = '" + MigrationScope.NAME + "'"));
        for (String word : words) {
            if (word.equals(GROUP)) {
                policies.put("group_read", "for select using (tenant_id = current_setting('app.group', true))");
            } else {
                policies.put(
                        "system_" + word.toLowerCase(Locale.ROOT),
                        whole("current_setting('app.scope', true) = '" + word + "'"));
            }
        }
        return policies;
    }

    private static String whole(String condition) {
        return "using (" + condition + ") with check (" + condition + ")";
    }

    private static String checked(String table, String word) {
        if (word.equals(GROUP)
                || Arrays.stream(SystemScope.values())
                        .anyMatch(scope -> scope.name().equals(word))) {
            return word;
        }
        throw unknown(table, word);
    }

    private static IllegalArgumentException unknown(String table, String what) {
        return new IllegalArgumentException("Table " + table + " opens itself to '" + what
                + "' in its remarks; only these may follow 'opens:': GROUP " + Arrays.toString(SystemScope.values()));
    }
}
