package org.riser.modules.internal.archive;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.Attributes;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.osgi.framework.VersionRange;
import org.osgi.framework.namespace.PackageNamespace;

/** What a bundle's manifest asks of the framework, so that it can be refused before anything is touched. */
public final class Requirements {
    /** A comma outside of quotes. */
    private static final Pattern CLAUSES = Pattern.compile(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)");
    /** A semicolon outside of quotes. */
    private static final Pattern PARTS = Pattern.compile(";(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)");

    private static final Pattern PARAMETER = Pattern.compile("\\s*([^:=\\s]+)\\s*(:?=)\\s*\"?([^\"]*)\"?\\s*");

    private Requirements() {}

    /**
     * One mandatory requirement.
     *
     * @param text as people read it: {@code org.riser.api [1.0,2)}
     * @param filter LDAP filter on a capability of the namespace; empty = any
     */
    public record Needed(String namespace, String filter, String text) {}

    /** Mandatory package imports and generic requirements, in the order of the manifest. */
    public static List<Needed> of(Attributes manifest) {
        List<Needed> needed = new ArrayList<>();
        for (String clause : clauses(manifest, "Import-Package")) {
            imports(clause, needed);
        }
        for (String clause : clauses(manifest, "Require-Capability")) {
            capability(clause, needed);
        }
        return needed;
    }

    private static void imports(String clause, List<Needed> needed) {
        Map<String, String> parameters = parameters(clause);
        if (isOptional(parameters)) {
            return;
        }
        String version = parameters.getOrDefault("version", "0.0.0");
        String range = new VersionRange(version).toFilterString("version");
        for (String part : PARTS.split(clause, -1)) {
            if (!part.contains("=")) {
                String name = part.strip();
                String filter = "(&(" + PackageNamespace.PACKAGE_NAMESPACE + "=" + name + ")" + range + ")";
                needed.add(new Needed(PackageNamespace.PACKAGE_NAMESPACE, filter, name + " " + version));
            }
        }
    }

    private static void capability(String clause, List<Needed> needed) {
        Map<String, String> parameters = parameters(clause);
        String namespace = PARTS.split(clause, -1)[0].strip();
        boolean now = "resolve".equals(parameters.getOrDefault("effective:", "resolve"));
        if (now && !isOptional(parameters)) {
            String filter = parameters.getOrDefault("filter:", "");
            needed.add(new Needed(namespace, filter, (namespace + " " + filter).strip()));
        }
    }

    private static boolean isOptional(Map<String, String> parameters) {
        return "optional".equals(parameters.get("resolution:"));
    }

    /** Attributes by name, directives by name and colon. */
    private static Map<String, String> parameters(String clause) {
        Map<String, String> parameters = new TreeMap<>();
        for (String part : PARTS.split(clause, -1)) {
            Matcher matcher = PARAMETER.matcher(part);
            if (matcher.matches()) {
                String name = matcher.group(1) + (matcher.group(2).equals(":=") ? ":" : "");
                parameters.put(name, matcher.group(3));
            }
        }
        return parameters;
    }

    private static List<String> clauses(Attributes manifest, String header) {
        String value = manifest.getValue(header);
        return value == null || value.isBlank() ? List.of() : List.of(CLAUSES.split(value, -1));
    }
}
