package org.riser.modules.descriptor;

import java.util.List;

/**
 * Where the customer's opinion of a case stands.
 *
 * @param field id of the field: a number of points, or a choice
 * @param in ids of the stages in which a case that nobody was asked about counts as missing; empty when a clock named
 *     {@code follow-up} watches over that
 */
public record Rating(String field, List<String> in) {
    public Rating {
        in = List.copyOf(in);
    }
}
