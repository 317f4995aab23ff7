package org.riser.console.internal;

import com.vaadin.flow.component.UI;
import java.util.Locale;

/** The two languages of the console, and how a browser changes between them. */
public final class Languages {
    private Languages() {}

    /** English for {@code en}, Chinese for everything else. */
    public static Locale of(String language) {
        return "en".equals(language) ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
    }

    /** Takes the other language and draws the page anew; what was typed comes back from its draft. */
    public static void change(UI ui) {
        String other = Locale.ENGLISH.equals(ui.getLocale()) ? "zh" : "en";
        ui.getPage().executeJs("window.riser.language($0)", other);
    }
}
