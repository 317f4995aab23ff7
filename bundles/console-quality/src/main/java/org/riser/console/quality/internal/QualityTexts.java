package org.riser.console.quality.internal;

import org.riser.console.Messages;
import org.riser.console.ViewContext;
import org.riser.console.components.StyleSheet;

/** The texts and the style of this bundle. */
final class QualityTexts {
    static final Messages MESSAGES = Messages.of(QualityTexts.class);
    static final StyleSheet STYLE = StyleSheet.of(QualityTexts.class, "quality.css");

    private QualityTexts() {}

    static String in(ViewContext context, String key, Object... arguments) {
        return MESSAGES.in(context.locale(), key, arguments);
    }
}
