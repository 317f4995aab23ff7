package org.riser.followup.internal;

import org.riser.api.input.Input;

/** What people must say for themselves. */
final class Reasons {
    /** What why is said in. */
    static final int LONGEST = 200;

    private static final int SHORTEST = 2;

    private Reasons() {}

    /** @throws org.riser.api.error.InvalidInput unless it has 2 to so many characters */
    static void check(String field, String reason, int longest) {
        Input input = new Input().text(field, reason, longest);
        if (!reason.isBlank() && reason.strip().length() < SHORTEST) {
            input.fault(field, "field.too-short", "至少 2 个字符。", "must have 2 characters at least.");
        }
        input.check();
    }
}
