package org.riser.modules.descriptor;

import java.util.List;

/**
 * How a case begins.
 *
 * @param stage id of its first stage
 * @param fields ids of the fields the opening form asks for, in order
 * @param required ids of those that must be given
 * @param emits what the acceptance of the case means besides, by which clocks may start; {@code accepted} itself, and
 *     {@code recorded} when the record was saved, begin every case
 * @param serials numbers that Riser gives the case when it is opened
 * @param tells ids of the roles whose holders are told of the case at once
 */
public record Start(
        String stage,
        List<String> fields,
        List<String> required,
        List<String> emits,
        List<DailySerial> serials,
        List<String> tells) {
    public Start {
        fields = List.copyOf(fields);
        required = List.copyOf(required);
        emits = List.copyOf(emits);
        serials = List.copyOf(serials);
        tells = List.copyOf(tells);
    }

    /** Of a case that nobody is told of. */
    public Start(
            String stage, List<String> fields, List<String> required, List<String> emits, List<DailySerial> serials) {
        this(stage, fields, required, emits, serials, List.of());
    }

    /** Of a case that gets its number alone. */
    public Start(String stage, List<String> fields, List<String> required, List<String> emits) {
        this(stage, fields, required, emits, List.of());
    }
}
