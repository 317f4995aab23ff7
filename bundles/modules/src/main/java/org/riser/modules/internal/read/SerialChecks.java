package org.riser.modules.internal.read;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.riser.modules.descriptor.CaseKind;
import org.riser.modules.descriptor.DailySerial;
import org.riser.modules.descriptor.Field;
import org.riser.modules.descriptor.FieldType;
import org.riser.modules.descriptor.Start;

/** Checks that the numbers which a case gets by itself have a field of their own and a day to be counted by. */
final class SerialChecks {
    private final CaseKind kind;
    private final Names names;

    SerialChecks(CaseKind kind, Names names) {
        this.kind = kind;
        this.names = names;
    }

    void run() {
        Start start = kind.start();
        Set<String> given = new HashSet<>();
        for (int i = 0; i < start.serials().size(); i++) {
            String at = "/start/serials/" + i;
            DailySerial serial = start.serials().get(i);
            of(at + "/field", serial.field(), FieldType.TEXT);
            if (!given.add(serial.field())) {
                names.duplicate(at + "/field", serial.field());
            }
            if (isAskedFor(serial.field())) {
                names.refuse(
                        at + "/field",
                        "serial-asked",
                        "字段“" + serial.field() + "”由平台编号，不能再让人填写，请从 fields 中去掉。",
                        "Field “" + serial.field()
                                + "” is numbered by Riser; take it out of the fields that people fill in.");
            }
            of(at + "/day", serial.day(), FieldType.DATE);
            if (kind.field(serial.day()).isPresent() && !isGivenAtTheStart(serial.day())) {
                names.refuse(
                        at + "/day",
                        "serial-day",
                        "日期“" + serial.day() + "”须在开单时必填，请加入 start 的 fields 和 required。",
                        "The day “" + serial.day()
                                + "” must be given at the start; add it to its fields and required.");
            }
            if (serial.instead() != null) {
                of(at + "/instead", serial.instead(), FieldType.TEXT);
            }
        }
    }

    private void of(String at, String id, FieldType type) {
        List<String> fitting = kind.fields().stream()
                .filter(field -> field.type() == type)
                .map(Field::id)
                .toList();
        names.known(at, "field", "字段", id, fitting);
    }

    private boolean isAskedFor(String field) {
        return kind.start().fields().contains(field)
                || kind.actions().stream().anyMatch(action -> action.fields().contains(field));
    }

    private boolean isGivenAtTheStart(String id) {
        Start start = kind.start();
        boolean required = kind.field(id).map(Field::required).orElse(false);
        return start.fields().contains(id) && (required || start.required().contains(id));
    }
}
