package org.riser.customers;

/**
 * Personal data as it may be shown.
 *
 * @param shown {@code 138****5678}; the whole value when nothing of it is hidden
 * @param hidden true when {@link Customers#reveal} would show more
 */
public record Masked(String shown, boolean hidden) {
    /** A value that hides nothing. */
    public static Masked open(String value) {
        return new Masked(value, false);
    }
}
