package org.riser.identity.internal.demo;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.riser.api.TenantId;
import org.riser.api.Text;

/**
 * The demo tenants of a configuration: {@code tenant.<id> = <Chinese name> | <English name> | <module>, <module>}.
 */
record DemoPlan(List<Company> companies) {
    private static final String KEY = "tenant.";

    static DemoPlan of(Map<String, ?> configuration) {
        Map<String, Company> companies = new TreeMap<>();
        configuration.forEach((key, value) -> {
            if (key.startsWith(KEY)) {
                companies.put(key, company(key.substring(KEY.length()), String.valueOf(value)));
            }
        });
        return new DemoPlan(List.copyOf(companies.values()));
    }

    private static Company company(String id, String line) {
        String[] parts = line.split("\\|", -1);
        if (parts.length != 3) {
            throw new IllegalArgumentException("org.riser.demo: write " + KEY + id
                    + " = <Chinese name> | <English name> | <module>, <module>; it is: " + line);
        }
        Set<String> modules = Arrays.stream(parts[2].split(",", -1))
                .map(String::strip)
                .filter(module -> !module.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
        return new Company(TenantId.of(id), new Text(parts[0].strip(), parts[1].strip()), modules);
    }

    /** One demo tenant and the modules it shall have. */
    record Company(TenantId id, Text name, Set<String> modules) {}
}
