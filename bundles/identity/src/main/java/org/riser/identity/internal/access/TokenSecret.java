package org.riser.identity.internal.access;

import java.util.Optional;
import org.riser.api.TenantId;
import org.riser.identity.internal.Secrets;

/**
 * The text of a token: {@code rsr_<tenant>_<43 characters>}. The tenant in it tells where to look, so that no statement
 * has to search all tenants; the secret is the rest.
 */
record TokenSecret(TenantId tenant, String text) {
    private static final String MARK = "rsr";
    private static final int SHOWN = 6;
    private static final int LONGEST = 100;

    static TokenSecret make(TenantId tenant) {
        return new TokenSecret(tenant, MARK + "_" + tenant + "_" + Secrets.token());
    }

    /** Empty when the text is no token at all. */
    static Optional<TokenSecret> parse(String text) {
        String[] parts = text.split("_", 3);
        if (text.length() > LONGEST || parts.length != 3 || !parts[0].equals(MARK)) {
            return Optional.empty();
        }
        try {
            return Optional.of(new TokenSecret(TenantId.of(parts[1]), text));
        } catch (IllegalArgumentException noTenant) {
            return Optional.empty();
        }
    }

    String digest() {
        return Secrets.digest(text);
    }

    String prefix() {
        return text.substring(0, MARK.length() + tenant.value().length() + 2 + SHOWN);
    }

    @Override
    public String toString() {
        return prefix() + "…";
    }
}
