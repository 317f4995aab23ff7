package org.riser.rest.internal.resource;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.riser.api.error.Fault;
import org.riser.api.error.InvalidInput;
import org.riser.customers.AccountData;
import org.riser.customers.DeviceData;
import org.riser.rest.internal.json.Times;
import org.riser.rest.internal.text.Messages;

/**
 * Gives values that came as JSON, without a descriptor that names their types, the types that facts have: a text of the
 * form of a date is a date, one of the form of a time with offset a time, and every number a decimal.
 */
final class Attributes {
    private Attributes() {}

    static AccountData typed(AccountData data) {
        return new AccountData(
                data.number(),
                data.customer(),
                data.kind(),
                data.accountClass(),
                data.premise(),
                data.state(),
                typed(data.attributes()));
    }

    static DeviceData typed(DeviceData data) {
        return new DeviceData(
                data.kind(), data.serial(), data.account(), data.customer(), data.state(), typed(data.attributes()));
    }

    private static @Nullable Map<String, Object> typed(@Nullable Map<String, Object> json) {
        return json == null ? null : typed("attributes", json);
    }

    /**
     * @param path what stands before a name in a fault
     * @throws InvalidInput if a value is an object or null
     */
    static Map<String, Object> typed(String path, Map<String, ?> json) {
        Map<String, Object> values = new LinkedHashMap<>();
        List<Fault> faults = new ArrayList<>();
        json.forEach((name, value) -> {
            Object typed = value instanceof List<?> list ? list(list) : value(value);
            if (typed == null) {
                faults.add(new Fault(path + "." + name, "fact.type", Messages.text("fact.type"), null));
            } else {
                values.put(name, typed);
            }
        });
        if (!faults.isEmpty()) {
            throw new InvalidInput(faults);
        }
        return values;
    }

    private static @Nullable List<Object> list(List<?> json) {
        List<Object> values = new ArrayList<>();
        for (Object item : json) {
            Object value = value(item);
            if (value == null) {
                return null;
            }
            values.add(value);
        }
        return values;
    }

    private static @Nullable Object value(@Nullable Object json) {
        if (json instanceof String text) {
            return text(text);
        }
        if (json instanceof Number number) {
            return new BigDecimal(number.toString());
        }
        return json instanceof Boolean ? json : null;
    }

    private static Object text(String text) {
        try {
            return text.length() == "2026-01-31".length() ? Times.date(text) : Times.instant(text);
        } catch (DateTimeException e) {
            return text;
        }
    }
}
