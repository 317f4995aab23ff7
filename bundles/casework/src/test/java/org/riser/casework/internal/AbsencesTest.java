package org.riser.casework.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.riser.api.TenantId;
import org.riser.jobs.Freeze;
import org.riser.jobs.internal.Alarm;
import org.riser.jobs.internal.TableFreezes;
import org.riser.jobs.internal.TableNotices;
import org.riser.modules.internal.archive.ArchiveReader;
import org.riser.modules.internal.archive.ModuleArchive;
import org.riser.modules.internal.keep.ModuleRows;
import org.riser.modules.internal.keep.Wanted;
import org.riser.modules.internal.run.Absences;
import org.riser.store.testkit.EachDatabase;
import org.riser.store.testkit.StoreTest;
import org.riser.store.testkit.TestStore;

/** A process that dies between a module's removal and the freeze of a tenant leaves nothing to chance. */
@StoreTest({"jobs", "modules"})
class AbsencesTest {
    private static final Instant GONE = Instant.parse("2026-03-02T01:00:00Z");
    private static final Instant BACK = GONE.plusSeconds(3600);

    @EachDatabase
    void makesUpForARemovalThatStoppedNoClocksAndForAReturnThatStartedNone(TestStore store) {
        Company company = new Company(store);
        company.enable(true);

        company.removeAndDie(GONE);
        company.restart();
        company.restart();
        assertThat(company.freezes()).containsExactly(company.freeze(GONE, null));

        company.installAndDie(BACK);
        company.restart();
        company.restart();
        assertThat(company.freezes()).containsExactly(company.freeze(GONE, BACK));
    }

    @EachDatabase
    void leavesATenantAloneThatSwitchedTheModuleOffItself(TestStore store) {
        Company company = new Company(store);
        company.enable(false);
        Freeze own = new Freeze(company.module, GONE.minusSeconds(60), null, "own wish");
        store.run(company.tenant, unit -> company.freezes.freeze(unit, own.module(), own.reason(), own.from()));

        company.removeAndDie(GONE);
        company.restart();
        company.installAndDie(BACK);
        company.restart();

        assertThat(company.freezes()).containsExactly(own);
    }

    @EachDatabase
    void goesOnWithASpanThatWasEndedAlthoughTheModuleIsStillAway(TestStore store) {
        Company company = new Company(store);
        company.enable(true);
        company.removeAndDie(GONE);
        company.restart();
        store.run(company.tenant, unit -> company.freezes.thaw(unit, company.module, BACK));

        company.restart();

        assertThat(company.freezes()).containsExactly(company.freeze(GONE, null));
    }

    /** A group that installed a module of its own, and a subsidiary. */
    private static final class Company {
        private final TestStore store;
        private final TenantId group;
        private final TenantId tenant;
        private final String module;
        private final ModuleArchive archive;
        private final TableFreezes freezes = new TableFreezes(new Alarm(TestStore.clock()));

        Company(TestStore store) {
            this.store = store;
            group = store.newTenant();
            tenant = store.newSubsidiary(group);
            module = "water-" + group.value();
            archive = archive(module);
            installAndDie(GONE.minusSeconds(3600));
        }

        void enable(boolean enabled) {
            store.run(tenant, unit -> rows(GONE.minusSeconds(60)).enable(unit, module, enabled));
        }

        void installAndDie(Instant at) {
            store.run(group, unit -> rows(at).install(unit, archive, module, "1.0.0", Wanted.UPLOAD));
        }

        void removeAndDie(Instant at) {
            store.run(group, unit -> rows(at).remove(unit, module));
        }

        void restart() {
            TableNotices notices = new TableNotices(store, TestStore.clock());
            new Absences(store, rows(BACK.plusSeconds(3600)), freezes, notices).settle();
            notices.close();
        }

        List<Freeze> freezes() {
            return store.call(tenant, unit -> freezes.of(unit, module));
        }

        Freeze freeze(Instant from, Instant to) {
            return new Freeze(module, from, to, "module removed");
        }

        private ModuleRows rows(Instant at) {
            return new ModuleRows(store, Clock.fixed(at, ZoneOffset.UTC));
        }

        private static ModuleArchive archive(String module) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
                zip.putNextEntry(new ZipEntry("riser/module.yaml"));
                zip.write(("id: " + module).getBytes(StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
            return ArchiveReader.read("module.jar", new ByteArrayInputStream(bytes.toByteArray()));
        }
    }
}
