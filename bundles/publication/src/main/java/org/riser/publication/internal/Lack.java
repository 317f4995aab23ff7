package org.riser.publication.internal;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.riser.rulebook.TableKind;

/**
 * What a decision lacked, see {@link org.riser.publication.RuleGap}. Immutable.
 *
 * @param row empty when the table has no row for the key
 * @param fact empty without a row
 */
record Lack(String pack, TableKind table, String key, String row, String fact) {
    private static final int LONGEST = 120;
    private static final int LONGEST_ROW = 80;

    /** Longer names are cut: what is missing is still told, and found in its table. */
    Lack {
        key = key.substring(0, Math.min(key.length(), LONGEST));
        fact = fact.substring(0, Math.min(fact.length(), LONGEST));
    }

    /** The key as long as the name of a row may be. */
    String shortKey() {
        return key.substring(0, Math.min(key.length(), LONGEST_ROW));
    }

    /** The same for the same thing missing. */
    UUID id() {
        String all = String.join("\n", pack, table.id(), key, row, fact);
        return UUID.nameUUIDFromBytes(all.getBytes(StandardCharsets.UTF_8));
    }
}
