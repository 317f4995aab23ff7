package org.riser.modules.internal.run;

import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.osgi.framework.Version;
import org.riser.api.TenantId;
import org.riser.api.Text;
import org.riser.api.error.Forbidden;
import org.riser.api.error.NotFound;
import org.riser.api.error.RiserException;
import org.riser.api.input.Input;
import org.riser.api.security.Caller;
import org.riser.identity.Audit;
import org.riser.identity.TenantKind;
import org.riser.identity.Tenants;
import org.riser.modules.ImpactReport;
import org.riser.modules.ModuleState;
import org.riser.modules.Modules;
import org.riser.modules.descriptor.ModuleDescriptor;
import org.riser.modules.internal.archive.ArchiveReader;
import org.riser.modules.internal.archive.ModuleArchive;
import org.riser.modules.internal.keep.ModuleRows;
import org.riser.modules.internal.keep.StoredDescriptors;
import org.riser.modules.internal.keep.Wanted;
import org.riser.store.Store;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The commands: each checks first, then changes this node and the database, and undoes the node if the database refuses. */
final class ModuleService implements Modules {
    private static final Logger LOG = LoggerFactory.getLogger(ModuleService.class);
    private static final int REASON = 500;
    private static final int ID = 100;

    private final Store store;
    private final ModuleRows rows;
    private final StoredDescriptors descriptors;
    private final ModuleNode node;
    private final ModuleRegistry registry;
    private final ShippedModules shipped;
    private final Impacts impacts;
    private final ModuleSwitch tenantSwitch;
    private final Absences absences;
    private final Grants grants;
    private final Tenants tenants;
    private final Audit audit;

    ModuleService(ModuleParts parts, Store store, Tenants tenants, Audit audit) {
        this.store = store;
        this.rows = parts.rows();
        this.descriptors = parts.descriptors();
        this.node = parts.node();
        this.registry = parts.registry();
        this.shipped = parts.shipped();
        this.impacts = parts.impacts();
        this.tenantSwitch = parts.tenantSwitch();
        this.absences = parts.absences();
        this.grants = parts.grants();
        this.tenants = tenants;
        this.audit = audit;
    }

    @Override
    public List<ModuleState> all(Caller caller) {
        caller.require(PERMISSION);
        Set<TenantId> visible = Set.copyOf(
                tenants.visibleTo(caller).stream().map(tenant -> tenant.id()).toList());
        return new ModuleOverview(registry, descriptors, shipped.all(), rows.all()).states(visible);
    }

    @Override
    public ImpactReport impact(Caller caller, String id) {
        caller.require(PERMISSION);
        return impacts.report(
                shipped.open(id).or(() -> rows.find(id).flatMap(node::archive)).orElseThrow(() -> unknown(id)));
    }

    @Override
    public ImpactReport impact(Caller caller, String fileName, InputStream jarOrZip) {
        caller.require(PERMISSION);
        return impacts.report(ArchiveReader.read(fileName, jarOrZip));
    }

    @Override
    public ModuleState install(Caller caller, String id) {
        requireGroup(caller);
        new Input().text("id", id, ID).check();
        return install(caller, shipped.open(id).orElseThrow(() -> unknown(id)), Wanted.SHIPPED);
    }

    @Override
    public ModuleState install(Caller caller, String fileName, InputStream jarOrZip) {
        requireGroup(caller);
        return install(caller, ArchiveReader.read(fileName, jarOrZip), Wanted.UPLOAD);
    }

    /**
     * Installs what lies in the deploy folder, unless an administrator removed just this file or a higher version lies
     * beside it.
     *
     * @param lies whether the folder holds the file of this hash
     * @return the module, or empty when the administrator's word keeps the file out
     */
    Optional<ModuleDescriptor> deploy(Caller group, ModuleArchive archive, Predicate<String> lies) {
        ModuleDescriptor module = impacts.accept(archive);
        Optional<Wanted> row =
                rows.find(module.id()).filter(last -> last.source().equals(Wanted.DEPLOY));
        boolean same = row.filter(last -> last.jar().equals(archive.jarHash())).isPresent();
        boolean older = row.filter(last -> isOlder(module, last) && lies.test(last.jar()))
                .isPresent();
        boolean removed = row.filter(last -> !last.wanted()).isPresent();
        if (removed && (same || older)) {
            return Optional.empty();
        }
        if (older) {
            LOG.info("{} {} stays out: a higher version lies beside it", module.id(), module.version());
        } else {
            install(group, archive, Wanted.DEPLOY);
        }
        return Optional.of(module);
    }

    private static boolean isOlder(ModuleDescriptor module, Wanted other) {
        return Version.parseVersion(module.version()).compareTo(Version.parseVersion(other.version())) < 0;
    }

    /** Shows among the modules why a file was refused. */
    void refuse(String fileName, RiserException why) {
        registry.fail(fileName, Packs.problems(why));
    }

    /** Forgets a refusal: the file is good now, or gone. */
    void forgive(String fileName) {
        registry.forgive(fileName);
    }

    /** Removes a module whose file was taken out of the deploy folder; put back, the file is installed again. */
    void undeploy(Caller group, String id) {
        if (rows.find(id).filter(Wanted::wanted).isPresent()) {
            remove(group, id);
            store.run(group.tenant(), unit -> rows.forgetSource(unit, id));
        }
    }

    private ModuleState install(Caller caller, ModuleArchive archive, String source) {
        ModuleDescriptor module = impacts.accept(archive);
        return node.exclusively(() -> {
            absences.settle(module.id()); // what is left undone needs the time that is overwritten now
            ModuleArchive previous = rows.find(module.id())
                    .filter(Wanted::wanted)
                    .flatMap(node::archive)
                    .orElse(null);
            node.run(module.id(), archive, previous);
            try {
                write(caller, module, archive, source);
            } catch (RuntimeException e) {
                node.back(module.id(), previous);
                throw e;
            }
            grants.settle(module.id());
            absences.settleAndTell(module.id());
            return state(caller, module.id());
        });
    }

    @Override
    public void remove(Caller caller, String id) {
        requireGroup(caller);
        node.exclusively(() -> {
            if (rows.find(id).filter(Wanted::wanted).isEmpty()) {
                throw unknown(id);
            }
            absences.settle(id); // as above
            store.run(caller.tenant(), unit -> {
                rows.remove(unit, id);
                audit.record(unit, caller, "module.remove", "module", id, Map.of());
                tenantSwitch.announce(unit, caller.tenant(), id, () -> node.stop(id));
            });
            absences.settleAndTell(id);
            return Boolean.TRUE;
        });
    }

    @Override
    public void enable(Caller caller, TenantId tenant, String id) {
        caller.require(PERMISSION);
        Caller acting = acting(caller, tenant);
        ModuleDescriptor module = registry.active(id).orElseThrow(() -> unknown(id));
        tenantSwitch.on(acting, module, node::readSwitches);
    }

    @Override
    public void disable(Caller caller, TenantId tenant, String id, String reason) {
        caller.require(PERMISSION);
        new Input().text("reason", reason, REASON).check();
        Caller acting = acting(caller, tenant);
        if (!registry.tenantsOf(id).contains(tenant)) {
            throw unknown(id);
        }
        tenantSwitch.off(acting, id, reason, node::readSwitches);
    }

    private void write(Caller caller, ModuleDescriptor module, ModuleArchive archive, String source) {
        store.run(caller.tenant(), unit -> {
            descriptors.keep(unit, module.id(), archive.files());
            rows.install(unit, archive, module.id(), module.version(), source);
            Map<String, String> difference =
                    Map.of("version", module.version(), "hash", module.hash(), "source", source);
            audit.record(unit, caller, "module.install", "module", module.id(), difference);
            tenantSwitch.announce(unit, caller.tenant(), module.id(), node::readSwitches);
        });
    }

    private ModuleState state(Caller caller, String id) {
        return all(caller).stream()
                .filter(state -> state.id().equals(id))
                .findFirst()
                .orElseThrow(() -> unknown(id));
    }

    private Caller acting(Caller caller, TenantId tenant) {
        return caller.tenant().equals(tenant) ? caller : tenants.actFor(caller, tenant);
    }

    private void requireGroup(Caller caller) {
        caller.require(PERMISSION);
        boolean group = tenants.find(caller.tenant())
                .filter(tenant -> tenant.kind() == TenantKind.GROUP)
                .isPresent();
        if (!group) {
            throw new Forbidden(
                    "module.group-only",
                    new Text(
                            "安装和移除模块影响所有公司，请由集团管理员操作。",
                            "Installing and removing concern every company; ask a group administrator."));
        }
    }

    private static NotFound unknown(String id) {
        return new NotFound(
                "module.unknown",
                new Text(
                        "没有可用的模块“" + id + "”，请先安装。",
                        "There is no module “" + id + "” at work here; install it first."));
    }
}
