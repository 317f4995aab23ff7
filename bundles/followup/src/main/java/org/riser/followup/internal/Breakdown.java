package org.riser.followup.internal;

import java.util.ArrayList;
import java.util.List;

/** Breaks a number down so that the parts come to it and differ by one at most. Pure functions. */
final class Breakdown {
    static final int MONTHS = 12;

    private Breakdown() {}

    /** Spreads a quantity evenly; what is left over lies evenly between, not at one end. */
    static List<Integer> evenly(int quantity, int parts) {
        List<Integer> spread = new ArrayList<>(parts);
        for (int part = 0; part < parts; part++) {
            spread.add(share(quantity, part + 1, parts) - share(quantity, part, parts));
        }
        return spread;
    }

    private static int share(int quantity, int parts, int of) {
        return (int) ((long) quantity * parts / of);
    }

    /**
     * Deals out the numbers from {@code first} on to people in turn, so that over many days everybody has as many.
     *
     * @param first how many were dealt out before
     * @return by person
     */
    static List<Integer> inTurn(int first, int quantity, int people) {
        List<Integer> dealt = new ArrayList<>(people);
        for (int person = 0; person < people; person++) {
            dealt.add(upTo(first + quantity, person, people) - upTo(first, person, people));
        }
        return dealt;
    }

    /** How many of the first so many go to one person. */
    private static int upTo(int count, int person, int people) {
        return (count - person + people - 1) / people;
    }
}
