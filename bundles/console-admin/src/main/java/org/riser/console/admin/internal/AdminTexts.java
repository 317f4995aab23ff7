package org.riser.console.admin.internal;

import org.riser.console.Messages;
import org.riser.console.ViewContext;

/** The texts of this bundle. */
final class AdminTexts {
    static final Messages MESSAGES = Messages.of(AdminTexts.class);

    private AdminTexts() {}

    static String in(ViewContext context, String key, Object... arguments) {
        return MESSAGES.in(context.locale(), key, arguments);
    }
}
