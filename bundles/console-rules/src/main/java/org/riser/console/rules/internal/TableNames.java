package org.riser.console.rules.internal;

import org.riser.console.ViewContext;

/** What tables are called. */
final class TableNames {
    private TableNames() {}

    /** @param table id of a kind of table, or {@code parameters} */
    static String in(ViewContext context, String table) {
        String key = "table." + table;
        return RuleTexts.MESSAGES.has(key) ? RuleTexts.in(context, key) : table;
    }
}
