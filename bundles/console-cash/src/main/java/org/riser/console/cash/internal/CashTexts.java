package org.riser.console.cash.internal;

import org.riser.console.Messages;
import org.riser.console.ViewContext;
import org.riser.console.components.StyleSheet;

/** The texts and the style of this bundle. */
final class CashTexts {
    static final Messages MESSAGES = Messages.of(CashTexts.class);
    static final StyleSheet STYLE = StyleSheet.of(CashTexts.class, "cash.css");

    private CashTexts() {}

    static String in(ViewContext context, String key, Object... arguments) {
        return MESSAGES.in(context.locale(), key, arguments);
    }
}
