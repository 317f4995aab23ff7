package org.riser.console.appraisal.internal;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.riser.console.Messages;
import org.riser.console.ViewContext;
import org.riser.console.components.StyleSheet;

/** The texts and the style of this bundle. */
final class AppraisalTexts {
    static final Messages MESSAGES = Messages.of(AppraisalTexts.class);
    static final StyleSheet STYLE = StyleSheet.of(AppraisalTexts.class, "appraisal.css");

    private AppraisalTexts() {}

    static String in(ViewContext context, String key, Object... arguments) {
        return MESSAGES.in(context.locale(), key, arguments);
    }

    /** A number of points; a dash while there is none. */
    static String points(@Nullable BigDecimal points) {
        return points == null ? "—" : points.setScale(2).toPlainString();
    }
}
