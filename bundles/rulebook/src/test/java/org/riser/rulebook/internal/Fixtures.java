package org.riser.rulebook.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.riser.api.TenantId;
import org.riser.api.facts.Facts;
import org.riser.rulebook.FactTypes;
import org.riser.rulebook.PackFiles;
import org.riser.rulebook.internal.engine.RuleEngine;

/** The engine, compiled once for all tests, and packs to ask it about. */
public final class Fixtures {
    static final TenantId TENANT = TenantId.of("demo-gas");
    static final Instant AT = Instant.parse("2024-03-04T02:00:00Z");
    static final RuleEngine ENGINE = RuleEngine.start();

    private Fixtures() {}

    /** The packs we ship, read from the tree. */
    static PackFiles shipped(String pack) {
        try {
            return PackFiles.of(Path.of("../../rules").resolve(pack));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static TableRulebook rulebook(String... packs) {
        TableRulebook rulebook = new TableRulebook(new Decisions(() -> ENGINE));
        rulebook.load(shipped("core"), FactTypes.unknown());
        for (String pack : packs) {
            rulebook.load(shipped(pack), FactTypes.unknown());
        }
        return rulebook;
    }

    /** A pack of one file, besides its head. */
    static PackFiles pack(String id, String version, String file, String... lines) {
        Map<String, byte[]> files = new HashMap<>(PackFiles.empty(id, version).files());
        files.put(file, String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
        return new PackFiles("test", files);
    }

    /** Name and value in turns; numbers may be written as texts of {@link BigDecimal}. */
    static Facts facts(Object... namesAndValues) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            Object value = namesAndValues[i + 1];
            values.put(
                    (String) namesAndValues[i], value instanceof Integer number ? BigDecimal.valueOf(number) : value);
        }
        return Facts.of(values);
    }

    static List<String> ids(List<org.riser.rulebook.FailedGate> gates) {
        return gates.stream().map(gate -> gate.trace().row().rowId()).toList();
    }

    /** The file in which a test's pack brings the clauses of its own. */
    public static byte[] clauses(String pack) {
        StringBuilder lines = new StringBuilder("id,kind,bundle,topic,zh,en\n");
        for (int i = 0; i < 100; i++) {
            lines.append("X-" + i + ",gate," + pack + ",Test,条款,A clause.\n");
        }
        return lines.toString().getBytes(StandardCharsets.UTF_8);
    }
}
