package org.riser.console.internal.brand;

import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A tenant's accent colour, made readable: darkened until white text on it, and it on white, can be read; lightened for
 * the dark mode in the same way (WCAG 2.2 AA, contrast 4.5).
 */
record Accent(int red, int green, int blue) {
    private static final Pattern FORM = Pattern.compile("#[0-9a-fA-F]{6}");
    private static final double READABLE = 4.5;
    private static final Accent WHITE = new Accent(255, 255, 255);
    /** The surface of the dark mode. */
    private static final Accent NIGHT = new Accent(32, 36, 42);

    private static final int STEPS = 50;

    /** @throws IllegalArgumentException if it is not written as {@code #1a2b3c} */
    static Accent of(String hex) {
        if (!FORM.matcher(hex).matches()) {
            throw new IllegalArgumentException("not a colour of the form #1a2b3c: " + hex);
        }
        int rgb = Integer.parseInt(hex.substring(1), 16);
        return new Accent(rgb >> 16, rgb >> 8 & 0xFF, rgb & 0xFF);
    }

    /** This colour or the nearest darker one that is readable on white and under white. */
    Accent onLight() {
        return towards(new Accent(0, 0, 0), WHITE);
    }

    /** This colour or the nearest lighter one that is readable on the dark mode's surface. */
    Accent onDark() {
        return towards(WHITE, NIGHT);
    }

    private Accent towards(Accent end, Accent background) {
        return IntStream.rangeClosed(0, STEPS)
                .mapToObj(step -> mixed(end, (double) step / STEPS))
                .filter(colour -> colour.contrast(background) >= READABLE)
                .findFirst()
                .orElse(end);
    }

    Accent mixed(Accent other, double share) {
        return new Accent(
                between(red, other.red, share), between(green, other.green, share), between(blue, other.blue, share));
    }

    private static int between(int from, int to, double share) {
        return (int) Math.round(from + (to - from) * share);
    }

    /** WCAG contrast ratio, 1 to 21. */
    double contrast(Accent other) {
        double lighter = Math.max(luminance(), other.luminance());
        double darker = Math.min(luminance(), other.luminance());
        return (lighter + 0.05) / (darker + 0.05);
    }

    private double luminance() {
        return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
    }

    private static double linear(int channel) {
        double share = channel / 255d;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }

    String css() {
        return String.format(Locale.ROOT, "#%02x%02x%02x", red, green, blue);
    }

    /** The same colour, let through by the share. */
    String css(double alpha) {
        return String.format(Locale.ROOT, "rgba(%d, %d, %d, %.2f)", red, green, blue, alpha);
    }
}
