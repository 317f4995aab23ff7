package org.riser.customers;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What to write of a device; see {@link Device} for what the parts mean. In a change null leaves a value as it is and an
 * empty text or map clears it. A new device needs {@code kind} and {@code serial}.
 */
public record DeviceData(
        @Nullable String kind,
        @Nullable String serial,
        @Nullable UUID account,
        @Nullable UUID customer,
        @Nullable String state,
        @Nullable Map<String, Object> attributes) {

    public static Builder builder() {
        return new Builder();
    }

    /** Collects the values by name; what is not set stays null. */
    public static final class Builder {
        private @Nullable String kind;
        private @Nullable String serial;
        private @Nullable UUID account;
        private @Nullable UUID customer;
        private @Nullable String state;
        private @Nullable Map<String, Object> attributes;

        private Builder() {}

        public Builder kind(@Nullable String value) {
            kind = value;
            return this;
        }

        public Builder serial(@Nullable String value) {
            serial = value;
            return this;
        }

        public Builder account(@Nullable UUID value) {
            account = value;
            return this;
        }

        public Builder customer(@Nullable UUID value) {
            customer = value;
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

        public DeviceData build() {
            return new DeviceData(kind, serial, account, customer, state, attributes);
        }
    }
}
