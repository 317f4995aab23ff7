package org.riser.identity.internal.access;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.riser.api.error.Fault;
import org.riser.api.error.InvalidInput;

/** What a password that a person chooses must be like: long and not obvious; composition rules only make worse ones. */
record PasswordPolicy(int minimumLength) {
    private static final int LONGEST = 200;

    /** @throws InvalidInput with everything that is wrong with the new password */
    void check(String userName, char[] current, char[] replacement) {
        List<Fault> faults = new ArrayList<>();
        if (replacement.length < minimumLength) {
            faults.add(fault(
                    "too-short",
                    "新密码至少需要 " + minimumLength + " 个字符。",
                    "The new password needs " + minimumLength + " characters at least."));
        }
        if (replacement.length > LONGEST) {
            faults.add(fault(
                    "too-long", "新密码最多 " + LONGEST + " 个字符。", "The new password may have " + LONGEST + " characters."));
        }
        if (String.valueOf(replacement).toLowerCase(Locale.ROOT).contains(userName)) {
            faults.add(fault("has-user-name", "新密码不能包含用户名。", "The new password must not contain the user name."));
        }
        if (Arrays.equals(current, replacement)) {
            faults.add(fault("same", "新密码不能与原密码相同。", "The new password must differ from the current one."));
        }
        if (!faults.isEmpty()) {
            throw new InvalidInput(faults);
        }
    }

    private static Fault fault(String what, String zh, String en) {
        return Fault.of("password", "password." + what, zh, en);
    }
}
