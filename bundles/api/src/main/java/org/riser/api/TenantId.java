package org.riser.api;

import java.util.regex.Pattern;

/**
 * Names the tenant (a group or one of its subsidiaries) that a row, a command or a query belongs to.
 *
 * @param value 1 to 32 lower-case letters, digits and hyphens, beginning with a letter
 */
public record TenantId(String value) implements Comparable<TenantId> {
    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9-]{0,31}");

    /** @throws IllegalArgumentException if the value has another form */
    public TenantId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a tenant id: " + value);
        }
    }

    public static TenantId of(String value) {
        return new TenantId(value);
    }

    @Override
    public int compareTo(TenantId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
