package org.riser.modules.descriptor;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.riser.api.error.Fault;

/** Reads one value for one field. Every refusal names the field, the limit and the remedy. */
final class FieldValues {
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9]{3,20}");
    private static final Pattern PHONE_SEPARATORS = Pattern.compile("[ \\-()\uFF08\uFF09]");
    private static final int MONEY_SCALE = 2;

    private FieldValues() {}

    static Checked<Object> check(Field field, @Nullable Object json, String path) {
        if (json == null || (json instanceof String text && text.isBlank())) {
            return Checked.absent();
        }
        return switch (field.type()) {
            case TEXT, BARCODE -> text(field, json, path, Limits.TEXT);
            case LONGTEXT -> text(field, json, path, Limits.LONGTEXT);
            case CHOICE -> choice(field, json, path);
            case CHOICES -> choices(field, json, path);
            case BOOLEAN -> bool(field, json, path);
            case DATE -> date(field, json, path);
            case TIME -> time(field, json, path);
            case NUMBER, MONEY ->
                Numbers.check(field, json, path, field.type() == FieldType.MONEY ? MONEY_SCALE : null);
            case PHONE -> phone(field, json, path);
            case PHOTO, SIGNATURE, ACCOUNT, DEVICE, STAFF, ORG_UNIT -> id(field, json, path);
            case GROUP -> Groups.check(field, json, path);
        };
    }

    private static Checked<Object> text(Field field, Object json, String path, int typeLimit) {
        if (!(json instanceof String text)) {
            return bad(FieldFaults.type(field, path, "文本", "a text"));
        }
        int limit = field.maxLength() == null ? typeLimit : Math.min(field.maxLength(), typeLimit);
        int length = text.codePointCount(0, text.length());
        return length > limit ? bad(FieldFaults.tooLong(field, path, length, limit)) : Checked.good(text.strip());
    }

    private static Checked<Object> choice(Field field, Object json, String path) {
        String given = String.valueOf(json);
        return field.option(given).isPresent() ? Checked.good(given) : bad(FieldFaults.option(field, path, given));
    }

    private static Checked<Object> choices(Field field, Object json, String path) {
        if (!(json instanceof Iterable<?> given)) {
            return bad(FieldFaults.type(field, path, "选项列表", "a list of options"));
        }
        Set<String> chosen = new LinkedHashSet<>();
        List<Fault> faults = new ArrayList<>();
        for (Object item : given) {
            Checked<Object> one = choice(field, item, path);
            faults.addAll(one.faults());
            one.optional().ifPresent(value -> chosen.add((String) value));
        }
        List<String> ordered = field.options().stream()
                .map(Option::id)
                .filter(chosen::contains)
                .toList();
        return faults.isEmpty() ? Checked.good(ordered) : new Checked<>(null, faults);
    }

    private static Checked<Object> bool(Field field, Object json, String path) {
        if (json instanceof Boolean) {
            return Checked.good(json);
        }
        return switch (String.valueOf(json)) {
            case "true" -> Checked.good(true);
            case "false" -> Checked.good(false);
            default -> bad(FieldFaults.type(field, path, "是或否（true / false）", "yes or no (true / false)"));
        };
    }

    private static Checked<Object> date(Field field, Object json, String path) {
        try {
            return Checked.good(json instanceof LocalDate date ? date : LocalDate.parse(String.valueOf(json)));
        } catch (DateTimeException notADate) {
            return bad(FieldFaults.type(field, path, "日期，如 2026-03-05", "a date such as 2026-03-05"));
        }
    }

    private static Checked<Object> time(Field field, Object json, String path) {
        try {
            return Checked.good(
                    json instanceof Instant instant
                            ? instant
                            : OffsetDateTime.parse(String.valueOf(json)).toInstant());
        } catch (DateTimeException notATime) {
            return bad(FieldFaults.type(
                    field,
                    path,
                    "带时区的时间，如 2026-03-05T14:30:00+08:00",
                    "a time with its offset, such as 2026-03-05T14:30:00+08:00"));
        }
    }

    private static Checked<Object> phone(Field field, Object json, String path) {
        String digits = PHONE_SEPARATORS.matcher(String.valueOf(json)).replaceAll("");
        return PHONE.matcher(digits).matches()
                ? Checked.good(digits)
                : bad(FieldFaults.type(field, path, "电话号码（3 到 20 位数字）", "a phone number of 3 to 20 digits"));
    }

    private static Checked<Object> id(Field field, Object json, String path) {
        try {
            return Checked.good(UUID.fromString(String.valueOf(json)).toString());
        } catch (IllegalArgumentException notAnId) {
            return bad(FieldFaults.type(
                    field,
                    path,
                    "已有记录的编号（UUID），请先查找或上传再引用",
                    "the id (UUID) of an existing record; look it up or upload it first"));
        }
    }

    private static Checked<Object> bad(Fault fault) {
        return Checked.bad(fault);
    }

    /** Numbers and money. */
    private static final class Numbers {
        static Checked<Object> check(Field field, Object json, String path, @Nullable Integer typeScale) {
            BigDecimal value = parse(json);
            if (value == null) {
                return bad(FieldFaults.type(field, path, "数字", "a number"));
            }
            Integer scale = field.scale() == null ? typeScale : field.scale();
            if (scale != null && value.stripTrailingZeros().scale() > scale) {
                return bad(FieldFaults.scale(field, path, scale));
            }
            boolean small = field.min() != null && value.compareTo(field.min()) < 0;
            boolean large = field.max() != null && value.compareTo(field.max()) > 0;
            return small || large ? bad(FieldFaults.range(field, path)) : Checked.good(value);
        }

        /** Null when it is no number, or one with more digits than anybody measures. */
        private static @Nullable BigDecimal parse(Object json) {
            String digits = String.valueOf(json).strip();
            if (digits.length() > Limits.DIGITS + 2) {
                return null;
            }
            try {
                BigDecimal value = new BigDecimal(digits);
                boolean huge = value.precision() > Limits.DIGITS || Math.abs(value.scale()) > Limits.DIGITS;
                return huge ? null : value;
            } catch (NumberFormatException notANumber) {
                return null;
            }
        }
    }

    /** Rows of further fields. */
    private static final class Groups {
        static Checked<Object> check(Field field, Object json, String path) {
            if (!(json instanceof List<?> rows)) {
                return bad(FieldFaults.type(field, path, "行的列表", "a list of rows"));
            }
            int limit = field.repeated() ? Limits.ROWS : 1;
            if (rows.size() > limit) {
                return bad(FieldFaults.tooMany(field, path, limit));
            }
            Form row = new Form(field.fields(), List.of(), null);
            List<Object> values = new ArrayList<>();
            List<Fault> faults = new ArrayList<>();
            for (int i = 0; i < rows.size(); i++) {
                Checked<Map<String, Object>> checked = row(row, field, rows.get(i), path + "[" + i + "]");
                faults.addAll(checked.faults());
                checked.optional().ifPresent(values::add);
            }
            return faults.isEmpty() ? Checked.good(List.copyOf(values)) : new Checked<>(null, faults);
        }

        @SuppressWarnings("unchecked") // names that are no strings are refused as unknown fields
        private static Checked<Map<String, Object>> row(Form form, Field field, @Nullable Object row, String path) {
            return row instanceof Map<?, ?> map
                    ? form.check((Map<String, ?>) map, path)
                    : Checked.bad(FieldFaults.type(field, path, "行（字段名与值）", "a row of field names and values"));
        }
    }
}
