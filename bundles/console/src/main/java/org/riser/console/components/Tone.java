package org.riser.console.components;

import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Locale;

/** What a colour says. Each tone has an icon too, because colour alone says nothing to some people. */
public enum Tone {
    NEUTRAL(VaadinIcon.CIRCLE_THIN),
    /** A promise was kept, a check passed. */
    KEPT(VaadinIcon.CHECK_CIRCLE),
    /** It will be late unless somebody acts. */
    RISK(VaadinIcon.WARNING),
    /** Late, refused or unsafe. */
    BROKEN(VaadinIcon.CLOSE_CIRCLE),
    INFO(VaadinIcon.INFO_CIRCLE),
    /** It stands still on purpose. */
    PAUSED(VaadinIcon.PAUSE);

    private final VaadinIcon icon;

    Tone(VaadinIcon icon) {
        this.icon = icon;
    }

    public VaadinIcon icon() {
        return icon;
    }

    /** The class that gives an element this tone's colours. */
    public String className() {
        return "rs-" + name().toLowerCase(Locale.ROOT);
    }
}
