package org.riser.console.components;

import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Arrays;
import java.util.Locale;

/** Finds icons by the names that descriptors and contributions use. */
public final class Icons {
    private Icons() {}

    /** The icon of that name; a plain dot when there is none. Hidden from screen readers: a word stands beside it. */
    public static Icon of(String name) {
        String wanted = name.strip().toUpperCase(Locale.ROOT).replace('-', '_');
        return of(Arrays.stream(VaadinIcon.values())
                .filter(icon -> icon.name().equals(wanted))
                .findFirst()
                .orElse(VaadinIcon.CIRCLE_THIN));
    }

    public static Icon of(VaadinIcon name) {
        Icon icon = new Icon(name);
        icon.addClassName("rs-icon");
        icon.getElement().setAttribute("aria-hidden", "true");
        return icon;
    }
}
