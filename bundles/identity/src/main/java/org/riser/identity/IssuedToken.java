package org.riser.identity;

/**
 * A token just issued, with the secret that is shown this once.
 *
 * @param secret what goes behind {@code Authorization: Bearer}
 */
public record IssuedToken(Token token, String secret) {
    /** Without the secret, so that it reaches no log. */
    @Override
    public String toString() {
        return "IssuedToken[token=" + token.id() + "]";
    }
}
