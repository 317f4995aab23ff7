package org.riser.customers;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What to write of an account; see {@link Account} for what the parts mean. In a change null leaves a value as it is and
 * an empty text or map clears it. A new account needs {@code number} and {@code customer}.
 */
public record AccountData(
        @Nullable String number,
        @Nullable UUID customer,
        @Nullable String kind,
        @Nullable String accountClass,
        @Nullable Premise premise,
        @Nullable String state,
        @Nullable Map<String, Object> attributes) {

    public static Builder builder() {
        return new Builder();
    }

    /** Collects the values by name; what is not set stays null. */
    public static final class Builder {
        private @Nullable String number;
        private @Nullable UUID customer;
        private @Nullable String kind;
        private @Nullable String accountClass;
        private @Nullable Premise premise;
        private @Nullable String state;
        private @Nullable Map<String, Object> attributes;

        private Builder() {}

        public Builder number(@Nullable String value) {
            number = value;
            return this;
        }

        public Builder customer(@Nullable UUID value) {
            customer = value;
            return this;
        }

        public Builder kind(@Nullable String value) {
            kind = value;
            return this;
        }

        public Builder accountClass(@Nullable String value) {
            accountClass = value;
            return this;
        }

        public Builder premise(@Nullable Premise value) {
            premise = value;
            return this;
        }

        public Builder state(@Nullable String value) {
            state = value;
            return this;
        }

        public Builder attributes(@Nullable Map<String, Object> value) {
            attributes = value;
            return this;
        }

        public AccountData build() {
            return new AccountData(number, customer, kind, accountClass, premise, state, attributes);
        }
    }
}
