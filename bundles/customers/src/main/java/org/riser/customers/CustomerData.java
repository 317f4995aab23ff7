package org.riser.customers;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What to write of a customer; see {@link Customer} for what the parts mean. In a change null leaves a value as it is and
 * an empty text or collection clears it. In a new customer null means none; {@code kind} and {@code name} are required,
 * and a number is made when there is none.
 */
public record CustomerData(
        @Nullable String number,
        @Nullable String kind,
        @Nullable String name,
        @Nullable String title,
        @Nullable String idKind,
        @Nullable String idNumber,
        @Nullable List<String> phones,
        @Nullable String address,
        @Nullable String language,
        @Nullable Set<String> care,
        @Nullable Set<String> consents,
        @Nullable Boolean specialFollowUp,
        @Nullable String note,
        @Nullable Boolean active) {

    public static Builder builder() {
        return new Builder();
    }

    /** Collects the values by name; what is not set stays null. */
    public static final class Builder {
        private @Nullable String number;
        private @Nullable String kind;
        private @Nullable String name;
        private @Nullable String title;
        private @Nullable String idKind;
        private @Nullable String idNumber;
        private @Nullable List<String> phones;
        private @Nullable String address;
        private @Nullable String language;
        private @Nullable Set<String> care;
        private @Nullable Set<String> consents;
        private @Nullable Boolean specialFollowUp;
        private @Nullable String note;
        private @Nullable Boolean active;

        private Builder() {}

        public Builder number(@Nullable String value) {
            number = value;
            return this;
        }

        public Builder kind(@Nullable String value) {
            kind = value;
            return this;
        }

        public Builder name(@Nullable String value) {
            name = value;
            return this;
        }

        public Builder title(@Nullable String value) {
            title = value;
            return this;
        }

        public Builder idKind(@Nullable String value) {
            idKind = value;
            return this;
        }

        public Builder idNumber(@Nullable String value) {
            idNumber = value;
            return this;
        }

        public Builder phones(@Nullable List<String> value) {
            phones = value;
            return this;
        }

        public Builder address(@Nullable String value) {
            address = value;
            return this;
        }

        public Builder language(@Nullable String value) {
            language = value;
            return this;
        }

        public Builder care(@Nullable Set<String> value) {
            care = value;
            return this;
        }

        public Builder consents(@Nullable Set<String> value) {
            consents = value;
            return this;
        }

        public Builder specialFollowUp(@Nullable Boolean value) {
            specialFollowUp = value;
            return this;
        }

        public Builder note(@Nullable String value) {
            note = value;
            return this;
        }

        public Builder active(@Nullable Boolean value) {
            active = value;
            return this;
        }

        public CustomerData build() {
            return new CustomerData(
                    number,
                    kind,
                    name,
                    title,
                    idKind,
                    idNumber,
                    phones,
                    address,
                    language,
                    care,
                    consents,
                    specialFollowUp,
                    note,
                    active);
        }
    }
}
