package org.riser.identity;

/**
 * A staff account with the one-time password that was made for it. It is shown once and kept nowhere; the person must
 * choose another at the first sign-in.
 */
public record NewAccess(Staff staff, String oneTimePassword) {
    /** Without the password, so that it reaches no log. */
    @Override
    public String toString() {
        return "NewAccess[staff=" + staff.id() + "]";
    }
}
