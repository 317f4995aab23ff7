package org.riser.console.reports.internal;

import org.riser.console.Messages;
import org.riser.console.ViewContext;
import org.riser.console.components.StyleSheet;

/** The texts and the style of this bundle. */
final class ReportTexts {
    static final Messages MESSAGES = Messages.of(ReportTexts.class);
    static final StyleSheet STYLE = StyleSheet.of(ReportTexts.class, "reports.css");

    private ReportTexts() {}

    static String in(ViewContext context, String key, Object... arguments) {
        return MESSAGES.in(context.locale(), key, arguments);
    }
}
