package org.riser.console.rules.internal;

import org.riser.console.Messages;
import org.riser.console.ViewContext;
import org.riser.console.components.StyleSheet;

/** The texts and the style of this bundle. */
final class RuleTexts {
    static final Messages MESSAGES = Messages.of(RuleTexts.class);
    static final StyleSheet STYLE = StyleSheet.of(RuleTexts.class, "rules.css");

    private RuleTexts() {}

    static String in(ViewContext context, String key, Object... arguments) {
        return MESSAGES.in(context.locale(), key, arguments);
    }
}
