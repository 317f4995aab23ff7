package org.riser.console.internal.brand;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * How the console looks for one tenant. Immutable.
 *
 * @param name of the product or the company, beside the logo
 * @param logo as a data address; it is only ever shown as an image, so that a script inside an SVG never runs
 * @param style an HTML style element with the accent's colours for both modes
 */
public record Brand(String name, String logo, String style) {
    private static final Brand RISER = BrandPacks.load("riser");

    static Brand of(String name, String svg, Accent accent) {
        String logo =
                "data:image/svg+xml;base64," + Base64.getEncoder().encodeToString(svg.getBytes(StandardCharsets.UTF_8));
        return new Brand(name, logo, style(accent));
    }

    /** The product's own brand. */
    public static Brand ofRiser() {
        return RISER;
    }

    private static String style(Accent accent) {
        return "<style id=\"riser-brand\">"
                + "html{" + colours(accent.onLight(), "#fff") + "}"
                + "html[theme~=dark]{" + colours(accent.onDark(), "#10141a") + "}"
                + "</style>";
    }

    private static String colours(Accent accent, String contrast) {
        return "--lumo-primary-color:" + accent.css()
                + ";--lumo-primary-text-color:" + accent.css()
                + ";--lumo-primary-color-50pct:" + accent.css(0.5)
                + ";--lumo-primary-color-10pct:" + accent.css(0.1)
                + ";--lumo-primary-contrast-color:" + contrast;
    }
}
