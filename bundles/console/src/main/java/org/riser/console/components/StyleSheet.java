package org.riser.console.components;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.dom.Element;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The style sheet of a bundle's own pages. It travels with the page, so it leaves with it too. Thread-safe. */
public final class StyleSheet {
    private final String text;

    private StyleSheet(String text) {
        this.text = text;
    }

    /**
     * Reads a sheet.
     *
     * @param beside a class of the bundle
     * @param file name of the file that lies beside it
     * @throws IllegalStateException if the bundle has no such file
     */
    public static StyleSheet of(Class<?> beside, String file) {
        try (InputStream in = beside.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException(file + " is missing in the bundle");
            }
            return new StyleSheet(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Brings the sheet along with a page. */
    public void attach(Component page) {
        page.getElement().appendChild(new Element("style").setText(text));
    }
}
