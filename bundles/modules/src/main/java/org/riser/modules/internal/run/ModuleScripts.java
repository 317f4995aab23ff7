package org.riser.modules.internal.run;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.riser.api.TenantId;
import org.riser.api.Text;
import org.riser.api.input.Input;
import org.riser.api.security.Caller;
import org.riser.identity.Audit;
import org.riser.identity.Permissions;
import org.riser.jobs.Notice;
import org.riser.jobs.Notices;
import org.riser.modules.CaseKinds;
import org.riser.modules.ScriptVersion;
import org.riser.modules.ScriptWording;
import org.riser.modules.Scripts;
import org.riser.modules.TenantScript;
import org.riser.modules.TenantScript.Use;
import org.riser.modules.descriptor.Script;
import org.riser.modules.internal.keep.ScriptRows;
import org.riser.modules.internal.read.CoreScripts;
import org.riser.store.Store;
import org.riser.store.UnitOfWork;
import org.riser.store.UnitReady;

/** The scripts of the core and of the enabled modules, with what each tenant made of them. */
@Component
public final class ModuleScripts implements Scripts {
    private static final int REASON = 500;

    private final List<Script> core = CoreScripts.read();
    private final ScriptRows rows = new ScriptRows();
    private final CaseKinds kinds;
    private final Store store;
    private final Audit audit;
    private final Notices notices;
    private final Clock clock;

    @Activate
    public ModuleScripts(
            @Reference CaseKinds kinds,
            @Reference Store store,
            @Reference Audit audit,
            @Reference Notices notices,
            @Reference Clock clock,
            @Reference(target = "(unit=modules)") UnitReady ready) {
        this.kinds = kinds;
        this.store = store;
        this.audit = audit;
        this.notices = notices;
        this.clock = clock;
    }

    @Override
    public List<TenantScript> of(TenantId tenant) {
        return store.call(tenant, unit -> scripts(unit, tenant)).values().stream()
                .filter(script -> script.use() != Use.OFF)
                .toList();
    }

    @Override
    public List<TenantScript> all(Caller caller) {
        caller.require(Permissions.SCRIPT_EDIT);
        return List.copyOf(store.call(caller.tenant(), unit -> scripts(unit, caller.tenant()))
                .values());
    }

    @Override
    public TenantScript find(Caller caller, String key) {
        caller.require(Permissions.SCRIPT_EDIT);
        return store.call(caller.tenant(), unit -> found(unit, caller, key));
    }

    @Override
    public TenantScript add(Caller caller, UUID id, ScriptWording wording, String reason) {
        caller.require(Permissions.SCRIPT_EDIT);
        String key = OWN + "." + id;
        Input input = new Input().text("reason", reason, REASON);
        new WordingChecks(input).run(wording, true);
        input.check();
        return store.call(caller.tenant(), unit -> {
            TenantScript there = scripts(unit, caller.tenant()).get(key);
            return there == null ? write(unit, caller, key, null, Use.WORDED, wording, reason) : there;
        });
    }

    @Override
    public TenantScript change(
            Caller caller, String key, Use use, @Nullable ScriptWording wording, String reason, long version) {
        caller.require(Permissions.SCRIPT_EDIT);
        return store.call(caller.tenant(), unit -> {
            TenantScript there = found(unit, caller, key);
            Input.version(there.version(), version);
            Input input = new Input().text("reason", reason, REASON);
            if (use == Use.WORDED && wording == null) {
                input.fault("situation", "field.required", "请填写。", "has to be given.");
            } else if (use == Use.WORDED && wording != null) {
                new WordingChecks(input).run(wording, there.script().kinds().isEmpty());
            } else if (use == Use.STANDARD && there.module().equals(OWN)) {
                input.fault("use", "script.no-standard", "本公司自编的话术没有标准用语。", "has no standard to go back to.");
            }
            input.check();
            ScriptWording kept =
                    use == Use.WORDED ? wording : there.module().equals(OWN) ? ScriptWording.of(there.script()) : null;
            return write(unit, caller, key, there, use, kept, reason);
        });
    }

    @Override
    public List<ScriptVersion> versions(Caller caller, String key) {
        caller.require(Permissions.SCRIPT_EDIT);
        return store.call(caller.tenant(), unit -> {
            found(unit, caller, key);
            return rows.of(unit, key);
        });
    }

    /** @param before null for one that is new */
    private TenantScript write(
            UnitOfWork unit,
            Caller caller,
            String key,
            @Nullable TenantScript before,
            Use use,
            @Nullable ScriptWording wording,
            String reason) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        long version = before == null ? 1 : before.version() + 1;
        rows.add(unit, caller, key, new ScriptVersion(version, use, wording, reason, caller.displayName(), now));
        TenantScript after = found(unit, caller, key);
        audit.record(
                unit,
                caller,
                before == null ? "script.add" : "script.change",
                "script",
                key,
                Map.of(
                        "use", List.of(before == null ? "" : before.use().name(), use.name()),
                        "version", List.of(version - 1, version),
                        "say", List.of(before == null ? "" : said(before), said(after))));
        notices.publish(unit, new Notice(caller.tenant(), TOPIC, key, "{}"));
        return after;
    }

    private static String said(TenantScript script) {
        return Stream.concat(script.script().say().stream(), script.script().never().stream())
                .map(Text::zh)
                .collect(Collectors.joining(" / "));
    }

    private TenantScript found(UnitOfWork unit, Caller caller, String key) {
        TenantScript found = scripts(unit, caller.tenant()).get(key);
        if (found == null) {
            throw Input.notFound("script", key);
        }
        return found;
    }

    private Map<String, TenantScript> scripts(UnitOfWork unit, TenantId tenant) {
        Map<String, ScriptVersion> changes = rows.current(unit);
        Map<String, TenantScript> scripts = new LinkedHashMap<>();
        standard(tenant).forEach(script -> scripts.put(script.key(), changed(script, changes.get(script.key()))));
        changes.forEach((key, change) -> {
            ScriptWording wording = change.wording();
            if (key.startsWith(OWN + ".") && wording != null) {
                Script bare = new Script(
                        key.substring(OWN.length() + 1),
                        wording.situation(),
                        null,
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        null);
                scripts.put(key, new TenantScript(OWN, wording.in(bare), change.use(), change.version()));
            }
        });
        return scripts;
    }

    private List<TenantScript> standard(TenantId tenant) {
        List<TenantScript> all = new ArrayList<>();
        core.forEach(script -> all.add(TenantScript.standard(CORE, script)));
        kinds.modules(tenant)
                .forEach(module ->
                        module.scripts().forEach(script -> all.add(TenantScript.standard(module.id(), script))));
        return all;
    }

    private static TenantScript changed(TenantScript standard, @Nullable ScriptVersion change) {
        if (change == null) {
            return standard;
        }
        ScriptWording wording = change.wording();
        Script script = wording == null ? standard.script() : wording.in(standard.script());
        return new TenantScript(standard.module(), script, change.use(), change.version());
    }
}
