package org.riser.console.inspection.internal;

import org.riser.console.Messages;
import org.riser.console.ViewContext;
import org.riser.console.components.StyleSheet;

/** The texts and the style of this bundle. */
final class CheckTexts {
    static final Messages MESSAGES = Messages.of(CheckTexts.class);
    static final StyleSheet STYLE = StyleSheet.of(CheckTexts.class, "inspection.css");

    private CheckTexts() {}

    static String in(ViewContext context, String key, Object... arguments) {
        return MESSAGES.in(context.locale(), key, arguments);
    }
}
