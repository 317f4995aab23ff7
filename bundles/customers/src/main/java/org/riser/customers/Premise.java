package org.riser.customers;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where something is supplied; parts that do not apply are empty.
 *
 * @param area street or residential community
 * @param building building or stairway
 * @param unit entrance
 * @param room door
 */
public record Premise(String area, String building, String unit, String room) {
    /** No address known. */
    public static final Premise NONE = new Premise("", "", "", "");

    /** One line, from the largest part to the smallest. */
    public String line() {
        return Stream.of(area, building, unit, room)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining());
    }
}
