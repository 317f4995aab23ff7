package org.riser.identity.internal.access;

import java.util.Arrays;
import java.util.Locale;
import org.riser.api.input.Input;

/** What a password that a person chooses must be like: long and not obvious; composition rules only make worse ones. */
record PasswordPolicy(int minimumLength) {
    private static final int LONGEST = 200;

    void check(String userName, char[] current, char[] replacement) {
        Input input = new Input();
        if (replacement.length < minimumLength) {
            input.fault(
                    "password",
                    "password.too-short",
                    "至少需要 " + minimumLength + " 个字符。",
                    "needs " + minimumLength + " characters at least.");
        }
        if (replacement.length > LONGEST) {
            input.fault(
                    "password", "password.too-long", "最多 " + LONGEST + " 个字符。", "may have " + LONGEST + " characters.");
        }
        if (String.valueOf(replacement).toLowerCase(Locale.ROOT).contains(userName)) {
            input.fault("password", "password.has-user-name", "不能包含用户名。", "must not contain the user name.");
        }
        if (Arrays.equals(current, replacement)) {
            input.fault("password", "password.same", "不能与原密码相同。", "must differ from the current one.");
        }
        input.check();
    }
}
