package org.riser.modules.descriptor;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a field may hold, and the Java type that {@link Field#check} answers for it. */
public enum FieldType {
    /** One line; {@link String}, at most {@value Limits#TEXT} characters unless the field says less. */
    TEXT,
    /** Several lines; {@link String}, at most {@value Limits#LONGTEXT} characters unless the field says less. */
    LONGTEXT,
    /** One option's id; {@link String}. */
    CHOICE,
    /** Several options' ids without doubles, in the order of the options; {@code List<String>}. */
    CHOICES,
    /** {@link Boolean}. */
    BOOLEAN,
    /** A day without time; {@link java.time.LocalDate}. */
    DATE,
    /** A moment; {@link java.time.Instant}, written in ISO 8601 with an offset. */
    TIME,
    /** {@link java.math.BigDecimal} in the field's unit, with at most the field's scale. */
    NUMBER,
    /** {@link java.math.BigDecimal} with two decimals, in the tenant's currency. */
    MONEY,
    /** Digits, with an optional leading plus; {@link String} without blanks and hyphens. */
    PHONE,
    /** Id of an attachment that is an image; {@link String} (a UUID). */
    PHOTO,
    /** Id of an attachment that is a signature image; {@link String} (a UUID). */
    SIGNATURE,
    /** What a scanner reads; {@link String}. */
    BARCODE,
    /** Id of an account; {@link String} (a UUID). */
    ACCOUNT,
    /** Id of a device; {@link String} (a UUID). */
    DEVICE,
    /** Id of a staff member; {@link String} (a UUID). */
    STAFF,
    /** Id of a hall or team; {@link String} (a UUID). */
    ORG_UNIT,
    /** Rows of further fields; {@code List<Map<String, Object>>}. */
    GROUP;

    /** The name used in descriptors and in the HTTP API: {@code org-unit}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<FieldType> of(String id) {
        return Arrays.stream(values()).filter(type -> type.id().equals(id)).findFirst();
    }

    /** True for the types whose value is the id of something stored elsewhere. */
    public boolean isReference() {
        return switch (this) {
            case PHOTO, SIGNATURE, ACCOUNT, DEVICE, STAFF, ORG_UNIT -> true;
            default -> false;
        };
    }

    /** True when a rule may look at a value of this type as the fact {@code field.<id>}. */
    public boolean isFact() {
        return this != GROUP;
    }

    /** True when a gate or an SLA row may compare its value with {@code <} and {@code >}. */
    public boolean isOrdered() {
        return this == NUMBER || this == MONEY || this == DATE || this == TIME;
    }
}
