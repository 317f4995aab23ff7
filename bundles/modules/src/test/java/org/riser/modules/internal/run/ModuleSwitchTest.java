package org.riser.modules.internal.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.riser.api.TenantId;
import org.riser.api.Text;
import org.riser.api.security.Caller;
import org.riser.api.security.DataScope;
import org.riser.identity.Audit;
import org.riser.identity.NewRole;
import org.riser.identity.Role;
import org.riser.identity.internal.audit.AuditTrail;
import org.riser.identity.internal.people.RoleService;
import org.riser.jobs.Notice;
import org.riser.jobs.Notices;
import org.riser.jobs.internal.Alarm;
import org.riser.jobs.internal.TableFreezes;
import org.riser.modules.check.ModuleFiles;
import org.riser.modules.check.ModuleReader;
import org.riser.modules.descriptor.ModuleDescriptor;
import org.riser.modules.internal.archive.ArchiveReader;
import org.riser.modules.internal.archive.FilesZip;
import org.riser.modules.internal.archive.ModuleArchive;
import org.riser.modules.internal.keep.ModuleRows;
import org.riser.modules.internal.keep.StoredDescriptors;
import org.riser.modules.internal.keep.Wanted;
import org.riser.store.UnitOfWork;
import org.riser.store.testkit.EachDatabase;
import org.riser.store.testkit.SettableClock;
import org.riser.store.testkit.StoreTest;
import org.riser.store.testkit.TestStore;

/** What a tenant's roles get of a module, version after version, and whatever happens in between. */
@StoreTest({"jobs", "identity", "modules"})
class ModuleSwitchTest {
    @EachDatabase
    void theFirstTimeItsRolesGetWhatTheModuleNames(TestStore store) {
        Site site = new Site(store);
        site.install("1.0.0", "board");

        site.on();

        assertThat(site.supervisor().permissions()).containsExactlyInAnyOrder("case.view", site.module + ".board");
        assertThat(site.role("admin").permissions()).containsExactly("*");
        assertThat(site.role(site.module + ".crew").permissions()).containsExactly("case.view");
    }

    @EachDatabase
    void whatACrashLeftOutIsMadeUpForOnce(TestStore store) {
        Site site = new Site(store);
        site.install("1.0.0", "board");
        site.on();
        site.install("2.0.0", "board", "valves"); // and then the power fails

        site.grants.settle();
        Role after = site.supervisor();
        site.grants.settle();

        assertThat(after.permissions()).contains(site.module + ".valves");
        assertThat(site.role(site.module + ".crew").permissions()).containsExactlyInAnyOrder("case.view", "case.act");
        assertThat(site.supervisor()).isEqualTo(after);
    }

    @EachDatabase
    void whatATenantMissedWhileSwitchedOffItGetsWhenSwitchedOn(TestStore store) {
        Site site = new Site(store);
        site.install("1.0.0", "board");
        site.on();
        site.off();
        site.install("2.0.0", "board", "valves");
        site.install("3.0.0", "board", "valves", "pumps");
        site.grants.settle();
        assertThat(site.supervisor().permissions()).doesNotContain(site.module + ".valves");

        site.on();

        assertThat(site.supervisor().permissions()).contains(site.module + ".valves", site.module + ".pumps");
    }

    @EachDatabase
    void whatTheTenantTookAwayStaysAway(TestStore store) {
        Site site = new Site(store);
        site.install("1.0.0", "board", "valves");
        site.on();
        site.take("board");

        site.off();
        site.on();
        site.install("2.0.0", "board", "valves", "pumps");
        site.grants.settle();

        assertThat(site.supervisor().permissions())
                .containsExactlyInAnyOrder("case.view", site.module + ".valves", site.module + ".pumps");
    }

    /** Before versions were noted, roles had got what the version of the time named. */
    @EachDatabase
    void whatWasGivenBeforeItWasNotedIsNotGivenAgain(TestStore store) {
        Site site = new Site(store);
        site.install("1.0.0", "board");
        site.on();
        site.take("board");
        store.run(
                site.tenant,
                unit -> unit.sql("update RS_MODULE_TENANT set GRANTED = null where TENANT_ID = ?")
                        .with(site.tenant.value())
                        .update());

        site.grants.settle();
        site.install("2.0.0", "board", "valves");
        site.grants.settle();

        assertThat(site.supervisor().permissions()).containsExactlyInAnyOrder("case.view", site.module + ".valves");
    }

    /** A group, one of its companies, and a module of their own that has nothing but permissions. */
    private static final class Site {
        private static final AtomicInteger COUNT = new AtomicInteger();

        final String module = "w" + COUNT.incrementAndGet();
        final TestStore store;
        final TenantId group;
        final TenantId tenant;
        final SettableClock clock = new SettableClock();
        final ModuleReader reader = new ModuleReader("1.0.0");
        final RoleService roles;
        final ModuleRows rows;
        final StoredDescriptors descriptors;
        final Grants grants;
        final ModuleSwitch tenantSwitch;
        ModuleDescriptor installed;

        Site(TestStore store) {
            this.store = store;
            group = store.newTenant();
            tenant = store.newSubsidiary(group);
            Audit audit = new AuditTrail(store, clock);
            roles = new RoleService(store, audit);
            rows = new ModuleRows(store, clock);
            descriptors = new StoredDescriptors(store, clock, reader);
            grants = new Grants(store, rows, descriptors, roles);
            tenantSwitch = new ModuleSwitch(
                    store, rows, new TableFreezes(new Alarm(clock)), new Nobody(), audit, grants, clock);
            roles.create(system(), role("supervisor", "case.view"));
            roles.create(system(), role("admin", "*"));
        }

        /** Writes a version, whose permissions are all the supervisor's, as any node may; nothing else is done. */
        void install(String version, String... permissions) {
            String crew = version.equals("1.0.0") ? "case.view" : "case.view, case.act";
            StringBuilder yaml = new StringBuilder("""
                    id: %1$s
                    version: %2$s
                    name: {zh: 水, en: Water}
                    icon: DROP
                    order: 60
                    core: "[1.0,2)"
                    roles:
                      - {id: %1$s.crew, name: {zh: 班组, en: Crew}, permissions: [%3$s], scope: team}
                    permissions:
                    """.formatted(module, version, crew));
            for (String permission : permissions) {
                yaml.append("  - {id: %s.%s, name: {zh: 权限, en: Right}, roles: [supervisor]}\n"
                        .formatted(module, permission));
            }
            var files = new TreeMap<String, byte[]>();
            files.put("riser/module.yaml", yaml.toString().getBytes(StandardCharsets.UTF_8));
            ModuleArchive archive = ArchiveReader.read(
                    module + ".zip", new ByteArrayInputStream(FilesZip.pack(new ModuleFiles(module, files))));
            installed = reader.read(archive.files()).orThrow();
            store.run(group, unit -> {
                descriptors.keep(unit, module, archive.files());
                rows.install(unit, archive, module, version, Wanted.UPLOAD);
            });
        }

        void on() {
            tenantSwitch.on(system(), installed, () -> {});
        }

        void off() {
            tenantSwitch.off(system(), module, "test", () -> {});
        }

        Role supervisor() {
            return role("supervisor");
        }

        Role role(String id) {
            return roles.find(system(), id).orElseThrow();
        }

        /** The tenant takes a permission of the module from its supervisors. */
        void take(String permission) {
            Role before = supervisor();
            Set<String> left = new HashSet<>(before.permissions());
            left.remove(module + "." + permission);
            roles.update(system(), new NewRole(before.id(), before.name(), left, before.scope()), before.version());
        }

        private Caller system() {
            return Caller.system(tenant, "test");
        }

        private static NewRole role(String id, String permission) {
            return new NewRole(id, Text.same(id), Set.of(permission), DataScope.HALL);
        }
    }

    /** Nobody listens. */
    private static final class Nobody implements Notices {
        @Override
        public void publish(UnitOfWork unit, Notice notice) {}

        @Override
        public Subscription subscribe(String topic, Consumer<Notice> listener) {
            return () -> {};
        }
    }
}
