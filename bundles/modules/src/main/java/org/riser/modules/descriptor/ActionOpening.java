package org.riser.modules.descriptor;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The case that an action opens besides: what follows from it and must not be forgotten. It is about the same customer,
 * account and device, as far as its kind takes them, and is opened with the action or not at all.
 *
 * @param kind id of the kind, of the same module
 * @param since id of the field with the day it counts from; null for the moment of the action
 * @param fields what its opening form is given, by the id of the field there: {@code field.x} takes what a field here says
 *     and leaves it out when it is empty, {@code case.number} the number of the case; everything else is taken as it stands
 */
public record ActionOpening(String kind, @Nullable String since, Map<String, String> fields) {
    /** Begins a value that is taken from a field. */
    public static final String FIELD = "field.";

    /** Stands for the number of the case. */
    public static final String NUMBER = "case.number";

    public ActionOpening {
        fields = Map.copyOf(fields);
    }
}
