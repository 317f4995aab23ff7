package org.riser.console.desk.internal;

import com.vaadin.flow.component.Component;
import org.riser.console.components.StyleSheet;

/** The style sheet of this bundle's pages. */
final class DeskStyle {
    private static final StyleSheet SHEET = StyleSheet.of(DeskStyle.class, "desk.css");

    private DeskStyle() {}

    static void attach(Component page) {
        SHEET.attach(page);
    }
}
