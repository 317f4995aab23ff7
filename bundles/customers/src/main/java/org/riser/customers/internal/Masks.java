package org.riser.customers.internal;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.riser.customers.Masked;
import org.riser.customers.Premise;

/** Hides the part of personal data that tells who somebody is, and leaves what is needed to recognise it. */
final class Masks {
    private static final String HIDDEN = "****";
    private static final Pattern BUILDING =
            Pattern.compile("^.*?(?:\\d+|[A-Za-z])\\s*(?:栋|幢|座|号楼|号院|弄)|^.*?(?:小区|花园|社区|村|路|街|巷|大道)");

    private Masks() {}

    /** {@code 138****5678}; of short numbers the last two digits. */
    static Masked phone(String phone) {
        int length = phone.length();
        return length >= 10
                ? new Masked(phone.substring(0, 3) + HIDDEN + phone.substring(length - 4), true)
                : new Masked(HIDDEN + phone.substring(Math.max(0, length - 2)), true);
    }

    /** The first three and the last two characters; of a short one nothing. */
    static Masked idNumber(String number) {
        int length = number.length();
        return length >= 10
                ? new Masked(number.substring(0, 3) + "*".repeat(length - 5) + number.substring(length - 2), true)
                : new Masked(HIDDEN, true);
    }

    /** Down to the building, or the street; of an address without either the first third. */
    static Masked address(String address) {
        Matcher building = BUILDING.matcher(address);
        String shown = building.find() ? building.group() : address.substring(0, address.length() / 3);
        return shown.length() == address.length() ? Masked.open(address) : new Masked(shown + HIDDEN, true);
    }

    /** Down to the building; one that is written in a single part is masked as an address of one line. */
    static Masked premise(Premise premise) {
        boolean inParts = !premise.unit().isEmpty() || !premise.room().isEmpty();
        return inParts ? new Masked(premise.area() + premise.building() + HIDDEN, true) : address(premise.line());
    }

    /** For the audit trail: the first character. */
    static String name(String name) {
        return name.isEmpty() ? "" : name.substring(0, name.offsetByCodePoints(0, 1)) + "*";
    }
}
