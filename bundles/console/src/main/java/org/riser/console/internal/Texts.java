package org.riser.console.internal;

import com.vaadin.flow.component.UI;
import java.util.Locale;
import org.riser.api.Text;
import org.riser.console.Messages;

/** The shell's own texts in the language of the page that is being built or changed. */
public final class Texts {
    private static final Messages MESSAGES = Messages.of(Texts.class);

    private Texts() {}

    public static String get(String key, Object... arguments) {
        return MESSAGES.in(locale(), key, arguments);
    }

    public static Text text(String key, Object... arguments) {
        return MESSAGES.text(key, arguments);
    }

    public static String in(Locale locale, String key, Object... arguments) {
        return MESSAGES.in(locale, key, arguments);
    }

    public static boolean has(String key) {
        return MESSAGES.has(key);
    }

    /** The current page's language; Chinese outside of a page. */
    public static Locale locale() {
        UI ui = UI.getCurrent();
        return ui == null ? Locale.SIMPLIFIED_CHINESE : ui.getLocale();
    }
}
