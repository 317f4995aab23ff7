package org.riser.modules.internal.keep;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.riser.api.security.Caller;
import org.riser.modules.ScriptVersion;
import org.riser.modules.ScriptWording;
import org.riser.modules.TenantScript;
import org.riser.store.Row;
import org.riser.store.UnitOfWork;

/** What tenants made of their scripts: a row for each change, only ever added to. Thread-safe. */
public final class ScriptRows {
    private static final String COLUMNS =
            "select SCRIPT, VERSION, USED, WORDING, REASON, BY_NAME, CHANGED_AT from RS_SCRIPT s where TENANT_ID = ?";

    private static final String LAST = " and VERSION = (select max(o.VERSION) from RS_SCRIPT o"
            + " where o.TENANT_ID = s.TENANT_ID and o.SCRIPT = s.SCRIPT)";

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    /** The last change of each script of the tenant of the unit of work, by key. */
    public Map<String, ScriptVersion> current(UnitOfWork unit) {
        Map<String, ScriptVersion> current = new LinkedHashMap<>();
        unit.sql(COLUMNS + LAST + " order by CHANGED_AT, SCRIPT")
                .with(tenant(unit))
                .list(row -> current.put(row.text("SCRIPT"), version(row)));
        return current;
    }

    /** The changes of one script, the last first. */
    public List<ScriptVersion> of(UnitOfWork unit, String key) {
        return unit.sql(COLUMNS + " and SCRIPT = ? order by VERSION desc")
                .with(tenant(unit), key)
                .list(ScriptRows::version);
    }

    public void add(UnitOfWork unit, Caller caller, String key, ScriptVersion change) {
        unit.sql("insert into RS_SCRIPT (TENANT_ID, SCRIPT, VERSION, USED, WORDING, REASON, CHANGED_BY, BY_NAME,"
                        + " CHANGED_AT) values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .with(
                        tenant(unit),
                        key,
                        change.version(),
                        change.use().name(),
                        written(change.wording()),
                        change.reason(),
                        caller.principal(),
                        change.by(),
                        change.at())
                .update();
    }

    private static ScriptVersion version(Row row) {
        Instant at = row.instant("CHANGED_AT");
        return new ScriptVersion(
                row.number("VERSION"),
                TenantScript.Use.valueOf(row.text("USED")),
                read(row.text("WORDING")),
                row.text("REASON"),
                row.text("BY_NAME"),
                at);
    }

    private static String written(@Nullable ScriptWording wording) {
        try {
            return wording == null ? "" : MAPPER.writeValueAsString(wording);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("a wording is not writable as JSON", e);
        }
    }

    private static @Nullable ScriptWording read(String wording) {
        try {
            return wording.isEmpty() ? null : MAPPER.readValue(wording, ScriptWording.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored wording is not JSON", e);
        }
    }

    private static String tenant(UnitOfWork unit) {
        return unit.tenant().orElseThrow().value();
    }
}
