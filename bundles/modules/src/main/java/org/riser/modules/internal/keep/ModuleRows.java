package org.riser.modules.internal.keep;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.riser.api.TenantId;
import org.riser.modules.internal.archive.ModuleArchive;
import org.riser.store.Row;
import org.riser.store.Store;
import org.riser.store.SystemScope;
import org.riser.store.UnitOfWork;

/** The rows about modules. Reads see every tenant, as a node must; writes belong to the unit of work's tenant. Thread-safe. */
public final class ModuleRows {
    private static final String COLUMNS =
            "select TENANT_ID, MODULE_ID, VERSION, HASH, SOURCE, JAR, WANTED, CHANGED_AT from RS_MODULE";

    private final Store store;
    private final Clock clock;

    public ModuleRows(Store store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    public List<Wanted> all() {
        return store.system(
                SystemScope.MODULES,
                unit -> unit.sql(COLUMNS + " order by MODULE_ID").list(ModuleRows::wanted));
    }

    public Optional<Wanted> find(String module) {
        return store.system(
                SystemScope.MODULES,
                unit -> unit.sql(COLUMNS + " where MODULE_ID = ?").with(module).first(ModuleRows::wanted));
    }

    /** Which tenants switched which modules on (true) or off again (false). */
    public Map<TenantId, Map<String, Boolean>> switches() {
        return store.system(SystemScope.MODULES, unit -> {
            Map<TenantId, Map<String, Boolean>> switches = new HashMap<>();
            unit.sql("select TENANT_ID, MODULE_ID, ENABLED from RS_MODULE_TENANT")
                    .list(row -> switches.computeIfAbsent(TenantId.of(row.text("TENANT_ID")), any -> new HashMap<>())
                            .put(row.text("MODULE_ID"), row.flag("ENABLED")));
            return switches;
        });
    }

    /** Tenants that have the module switched on, whether or not it is wanted. */
    public List<TenantId> users(String module) {
        return store.system(
                SystemScope.MODULES,
                unit -> unit.sql("select TENANT_ID from RS_MODULE_TENANT where MODULE_ID = ? and ENABLED = ?")
                        .with(module, true)
                        .list(row -> TenantId.of(row.text("TENANT_ID"))));
    }

    /**
     * Whether the tenant of the unit of work has the module switched on; if so, nobody switches it off before the unit of
     * work ends.
     */
    public boolean holdSwitch(UnitOfWork unit, String id) {
        return unit.sql("update RS_MODULE_TENANT set ENABLED = ? where TENANT_ID = ? and MODULE_ID = ? and ENABLED = ?")
                        .with(true, tenant(unit), id, true)
                        .update()
                > 0;
    }

    /** Writes that the archive is wanted, with its bytes unless it is shipped. */
    public void install(UnitOfWork unit, ModuleArchive archive, String id, String version, String source) {
        String group = tenant(unit);
        String jar = archive.jarHash();
        if (!source.equals(Wanted.SHIPPED) && !has(unit, "RS_MODULE_JAR", "JAR", group, jar)) {
            unit.sql("insert into RS_MODULE_JAR (TENANT_ID, JAR, CONTENT) values (?, ?, ?)")
                    .with(group, jar, archive.bytes())
                    .update();
        }
        int updated = unit.sql(
                        "update RS_MODULE set VERSION = ?, HASH = ?, SOURCE = ?, JAR = ?, WANTED = ?, CHANGED_AT = ?"
                                + " where TENANT_ID = ? and MODULE_ID = ?")
                .with(version, archive.files().hash(), source, jar, true, clock.instant(), group, id)
                .update();
        if (updated == 0) {
            unit.sql("insert into RS_MODULE (TENANT_ID, MODULE_ID, VERSION, HASH, SOURCE, JAR, WANTED, CHANGED_AT)"
                            + " values (?, ?, ?, ?, ?, ?, ?, ?)")
                    .with(group, id, version, archive.files().hash(), source, jar, true, clock.instant())
                    .update();
        }
    }

    public void remove(UnitOfWork unit, String id) {
        unit.sql("update RS_MODULE set WANTED = ?, CHANGED_AT = ? where TENANT_ID = ? and MODULE_ID = ?")
                .with(false, clock.instant(), tenant(unit), id)
                .update();
    }

    /** Notes that a removed module's file is gone from the deploy folder, so that it may come back. */
    public void forgetSource(UnitOfWork unit, String id) {
        unit.sql("update RS_MODULE set SOURCE = ? where TENANT_ID = ? and MODULE_ID = ?")
                .with(Wanted.UPLOAD, tenant(unit), id)
                .update();
    }

    /**
     * Writes whether the tenant of the unit of work uses the module.
     *
     * @return true if nobody had decided that before
     */
    public boolean enable(UnitOfWork unit, String id, boolean enabled) {
        String tenant = tenant(unit);
        int updated = unit.sql(
                        "update RS_MODULE_TENANT set ENABLED = ?, CHANGED_AT = ? where TENANT_ID = ? and MODULE_ID = ?")
                .with(enabled, clock.instant(), tenant, id)
                .update();
        if (updated == 0) {
            unit.sql("insert into RS_MODULE_TENANT (TENANT_ID, MODULE_ID, ENABLED, CHANGED_AT) values (?, ?, ?, ?)")
                    .with(tenant, id, enabled, clock.instant())
                    .update();
        }
        return updated == 0;
    }

    /**
     * Tenants of which it is to be looked after whether their roles have what a version names: those that use the module
     * and got another version's, and those of which it was never noted.
     */
    public List<TenantId> behind(String id, String hash) {
        return store.system(
                SystemScope.MODULES,
                unit -> unit.sql("select TENANT_ID from RS_MODULE_TENANT where MODULE_ID = ?"
                                + " and (GRANTED is null or GRANTED <> ? and ENABLED = ?)")
                        .with(id, hash, true)
                        .list(row -> TenantId.of(row.text("TENANT_ID"))));
    }

    /** Hash of the version whose permissions the roles of the unit of work's tenant have got. */
    public Optional<String> granted(UnitOfWork unit, String id) {
        return unit.sql("select GRANTED from RS_MODULE_TENANT where TENANT_ID = ? and MODULE_ID = ?")
                .with(tenant(unit), id)
                .first(row -> row.optionalText("GRANTED"))
                .flatMap(hash -> hash);
    }

    /**
     * Notes the version whose permissions the roles get in this unit of work.
     *
     * @param before what {@link #granted} said
     * @return false if somebody else has noted one since
     */
    public boolean granted(UnitOfWork unit, String id, Optional<String> before, String hash) {
        return unit.sql("update RS_MODULE_TENANT set GRANTED = ? where TENANT_ID = ? and MODULE_ID = ?"
                                + " and coalesce(GRANTED, '') = ?")
                        .with(hash, tenant(unit), id, before.orElse(""))
                        .update()
                > 0;
    }

    /** The bytes of a module that is not shipped. */
    public Optional<byte[]> jar(String hash) {
        return store.system(
                SystemScope.MODULES,
                unit -> unit.sql("select CONTENT from RS_MODULE_JAR where JAR = ?")
                        .with(hash)
                        .first(row -> row.bytes("CONTENT")));
    }

    static boolean has(UnitOfWork unit, String table, String column, String tenant, String value) {
        return unit.sql("select 1 as HIT from " + table + " where TENANT_ID = ? and " + column + " = ?")
                .with(tenant, value)
                .first(row -> row.number("HIT"))
                .isPresent();
    }

    static String tenant(UnitOfWork unit) {
        return unit.tenant()
                .map(TenantId::value)
                .orElseThrow(() -> new IllegalStateException("a tenant must be in scope"));
    }

    private static Wanted wanted(Row row) {
        return new Wanted(
                row.text("TENANT_ID"),
                row.text("MODULE_ID"),
                row.text("VERSION"),
                row.text("HASH"),
                row.text("SOURCE"),
                row.text("JAR"),
                row.flag("WANTED"),
                row.instant("CHANGED_AT"));
    }
}
