package org.riser.modules.internal.run;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.osgi.annotation.bundle.Capability;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.osgi.util.tracker.BundleTracker;
import org.riser.identity.Audit;
import org.riser.identity.Roles;
import org.riser.identity.Tenants;
import org.riser.jobs.Freezes;
import org.riser.jobs.Notices;
import org.riser.modules.CaseKinds;
import org.riser.modules.Modules;
import org.riser.modules.check.ModuleReader;
import org.riser.modules.internal.keep.ModuleRows;
import org.riser.modules.internal.keep.StoredDescriptors;
import org.riser.modules.internal.keep.Wanted;
import org.riser.rulebook.RulePacks;
import org.riser.store.Store;
import org.riser.store.UnitReady;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Wires the modules together and keeps this node following the database: at start, and whenever a notice says that some node
 * changed something. {@link CaseKinds} and {@link Modules} are registered once the switches are read and the bundles that
 * run already are known.
 */
@Capability(
        namespace = "osgi.service",
        attribute = "objectClass:List<String>=\"org.riser.modules.Modules\"",
        effective = "active")
@Capability(
        namespace = "osgi.service",
        attribute = "objectClass:List<String>=\"org.riser.modules.CaseKinds\"",
        effective = "active")
@Component(service = ModulesComponent.class, immediate = true, configurationPid = "org.riser.modules")
@Designate(ocd = ModulesComponent.Config.class)
public final class ModulesComponent {
    private static final Logger LOG = LoggerFactory.getLogger(ModulesComponent.class);
    private static final int AGAIN_SECONDS = 10;

    /** Configuration {@code etc/org.riser.modules.cfg}. */
    @ObjectClassDefinition(name = "Riser modules")
    public @interface Config {
        @AttributeDefinition(description = "Addresses of the modules the distribution ships, separated by commas")
        String shipped() default "";
    }

    private final ModuleService service;
    private final ModuleNode node;
    private final Absences absences;
    private final Grants grants;
    private final BundleTracker<String> tracker;
    private final Notices.Subscription notices;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(work -> new Thread(work, "riser-modules"));
    private final List<ServiceRegistration<?>> registrations;

    @Activate
    public ModulesComponent(
            BundleContext context,
            Config config,
            @Reference(target = "(unit=modules)") UnitReady ready,
            @Reference Store store,
            @Reference Clock clock,
            @Reference Freezes freezes,
            @Reference Notices notices,
            @Reference Tenants tenants,
            @Reference Roles roles,
            @Reference Audit audit,
            @Reference RulePacks packs) {
        ModuleReader reader = new ModuleReader(version(context.getBundle()));
        ModuleRows rows = new ModuleRows(store, clock);
        StoredDescriptors descriptors = new StoredDescriptors(store, clock, reader);
        ModuleRegistry registry = new ModuleRegistry(
                descriptors::find, module -> rows.find(module).map(Wanted::hash).flatMap(descriptors::find));
        ShippedModules shipped = new ShippedModules(addresses(config.shipped()), reader);
        node = new ModuleNode(rows, new NodeBundles(context), shipped, registry);
        grants = new Grants(store, rows, descriptors, roles);
        ModuleSwitch tenantSwitch = new ModuleSwitch(store, rows, freezes, notices, audit, grants, clock);
        absences = new Absences(store, rows, freezes, notices);
        Impacts impacts = new Impacts(reader, packs, new Platform(context), registry);
        ModuleParts parts =
                new ModuleParts(rows, descriptors, node, registry, shipped, impacts, tenantSwitch, absences, grants);
        service = new ModuleService(parts, store, tenants, audit);
        tracker = new BundleTracker<>(context, Bundle.ACTIVE, new ModuleTracker(reader, registry, packs, descriptors));
        node.readSwitches();
        tracker.open();
        this.notices = notices.subscribe(Modules.TOPIC, notice -> worker.execute(this::follow));
        absences.settle(); // before anybody can fire the timers of a case
        worker.execute(this::follow);
        registrations = List.of(
                context.registerService(CaseKinds.class, registry, null),
                context.registerService(Modules.class, service, null));
    }

    ModuleService service() {
        return service;
    }

    /** What a wanted module lacks on this node is told by its state; here nothing may stop the others. */
    private void follow() {
        try {
            node.follow();
            absences.settle();
            grants.settle();
        } catch (RuntimeException e) {
            LOG.error("this node cannot follow the wanted modules yet; it tries again in {} s", AGAIN_SECONDS, e);
            CompletableFuture.delayedExecutor(AGAIN_SECONDS, TimeUnit.SECONDS, worker)
                    .execute(this::follow);
        }
    }

    @Deactivate
    void close() {
        registrations.forEach(ServiceRegistration::unregister);
        notices.close();
        worker.shutdownNow();
        tracker.close();
    }

    private static List<String> addresses(String list) {
        return Arrays.stream(list.split(",", -1))
                .map(String::strip)
                .filter(address -> !address.isEmpty())
                .toList();
    }

    private static String version(Bundle bundle) {
        return Optional.of(bundle.getVersion())
                .map(version -> version.getMajor() + "." + version.getMinor() + "." + version.getMicro())
                .orElseThrow();
    }
}
