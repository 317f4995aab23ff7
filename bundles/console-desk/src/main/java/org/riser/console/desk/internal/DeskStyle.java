package org.riser.console.desk.internal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.dom.Element;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The style sheet of this bundle's pages. It travels with the page, so it leaves with it too. */
final class DeskStyle {
    private static final String SHEET = read();

    private DeskStyle() {}

    static void attach(Component page) {
        page.getElement().appendChild(new Element("style").setText(SHEET));
    }

    private static String read() {
        try (InputStream in = DeskStyle.class.getResourceAsStream("desk.css")) {
            if (in == null) {
                throw new IllegalStateException("desk.css is missing in the bundle");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
