package org.riser.console.retention.internal;

import org.riser.console.Messages;
import org.riser.console.ViewContext;
import org.riser.console.components.StyleSheet;

/** The texts and the style of this bundle. */
final class RetentionTexts {
    static final Messages MESSAGES = Messages.of(RetentionTexts.class);
    static final StyleSheet STYLE = StyleSheet.of(RetentionTexts.class, "retention.css");

    private RetentionTexts() {}

    static String in(ViewContext context, String key, Object... arguments) {
        return MESSAGES.in(context.locale(), key, arguments);
    }
}
