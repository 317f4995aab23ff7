package org.riser.casework.internal;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.riser.modules.descriptor.CaseKind;
import org.riser.modules.descriptor.DailySerial;
import org.riser.store.UnitOfWork;

/**
 * Gives new cases the numbers of their day (see {@link DailySerial}). A number is taken in the transaction that writes the
 * case, so that none is missing; cases of one kind and day that are opened at once wait for one another.
 */
final class Serials {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyMMdd");

    private Serials() {}

    /** What was given, and the numbers beside it. */
    static Map<String, Object> number(UnitOfWork unit, CaseKind kind, Map<String, Object> fields) {
        if (kind.start().serials().isEmpty()) {
            return fields;
        }
        Map<String, Object> numbered = new LinkedHashMap<>(fields);
        for (DailySerial serial : kind.start().serials()) {
            Object own = serial.instead() == null ? null : fields.get(serial.instead());
            numbered.put(serial.field(), own != null ? own : next(unit, kind, serial, fields));
        }
        return numbered;
    }

    private static String next(UnitOfWork unit, CaseKind kind, DailySerial serial, Map<String, Object> fields) {
        if (!(fields.get(serial.day()) instanceof LocalDate day)) {
            throw new IllegalStateException("The reader of modules lets no day pass that is not asked for.");
        }
        long count = take(unit, kind.id() + "/" + serial.field() + "/" + day);
        return DAY.format(day) + String.format(Locale.ROOT, "%0" + serial.digits() + "d", count);
    }

    private static long take(UnitOfWork unit, String series) {
        EntityManager entities = unit.entities(CaseRecords.UNIT);
        CounterRow counter = entities.find(CounterRow.class, series, LockModeType.PESSIMISTIC_WRITE);
        if (counter == null) {
            // Two that begin a day at once: the second meets the key, and the store runs it again.
            counter = new CounterRow(series);
            entities.persist(counter);
        }
        return counter.take(1);
    }
}
