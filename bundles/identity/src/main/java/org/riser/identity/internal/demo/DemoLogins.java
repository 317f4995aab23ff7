package org.riser.identity.internal.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What {@code demo-logins.json} says: the address, and for each tenant a token and its users. The file is the only place
 * that has these secrets.
 */
record DemoLogins(
        String url, Map<String, Access> tenants, @Nullable Access group) {
    static final String FILE = "demo-logins.json";

    private static final ObjectMapper MAPPER = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    DemoLogins {
        tenants = new TreeMap<>(tenants);
    }

    /** Empty when there is no such file or it is not what was written. */
    static Optional<DemoLogins> read(DataFolder folder) {
        return folder.read(FILE).flatMap(text -> {
            try {
                return Optional.of(MAPPER.readValue(text, DemoLogins.class));
            } catch (JsonProcessingException damaged) {
                return Optional.empty();
            }
        });
    }

    String json() {
        try {
            return MAPPER.writeValueAsString(this) + "\n";
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("demo logins cannot be written", impossible);
        }
    }

    /** How to get into one tenant. */
    record Access(String token, List<User> users) {
        @Override
        public String toString() {
            return "Access[" + users.size() + " users]";
        }
    }

    /** Somebody's user name, role and password. */
    record User(String name, String role, String password) {
        @Override
        public String toString() {
            return "User[" + name + "]";
        }
    }
}
