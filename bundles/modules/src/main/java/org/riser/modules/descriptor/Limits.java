package org.riser.modules.descriptor;

/** Sizes that no field may exceed, whatever its descriptor says: what a form or a request can carry without harm. */
public final class Limits {
    /** Characters of one line. */
    public static final int TEXT = 500;
    /** Characters of a long text. */
    public static final int LONGTEXT = 10_000;
    /** Digits of a number before and behind the point together. */
    public static final int DIGITS = 30;
    /** Rows of a repeated group. */
    public static final int ROWS = 200;

    private Limits() {}
}
