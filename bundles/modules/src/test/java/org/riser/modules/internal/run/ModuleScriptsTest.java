package org.riser.modules.internal.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.riser.api.TenantId;
import org.riser.api.Text;
import org.riser.api.error.Conflict;
import org.riser.api.error.Fault;
import org.riser.api.error.Forbidden;
import org.riser.api.error.InvalidInput;
import org.riser.api.error.NotFound;
import org.riser.api.security.Caller;
import org.riser.api.security.DataScope;
import org.riser.identity.internal.audit.AuditTrail;
import org.riser.jobs.Notice;
import org.riser.jobs.Notices;
import org.riser.modules.ScriptVersion;
import org.riser.modules.ScriptWording;
import org.riser.modules.TenantScript;
import org.riser.modules.TenantScript.Use;
import org.riser.store.UnitOfWork;
import org.riser.store.testkit.EachDatabase;
import org.riser.store.testkit.SettableClock;
import org.riser.store.testkit.StoreTest;
import org.riser.store.testkit.TestStore;

/** What companies make of their scripts, each for itself. */
@StoreTest({"jobs", "identity", "modules"})
class ModuleScriptsTest {
    private static final String GREETING = "core.greeting";

    @EachDatabase
    void whatACompanyWordsIsItsOwnAndKept(TestStore store) {
        List<Notice> told = new ArrayList<>();
        ModuleScripts scripts = scripts(store, told);
        Caller here = editor(store.newTenant());
        TenantId elsewhere = store.newTenant();

        TenantScript worded = scripts.change(here, GREETING, Use.WORDED, wording("蓝焰为您服务"), "Ours.", 0);
        assertThat(shown(scripts, here.tenant(), GREETING)).contains("蓝焰为您服务");
        assertThat(worded.script().clause()).isEqualTo("SVC-LNG-03");
        assertThat(shown(scripts, elsewhere, GREETING)).contains("{greeting}！");
        scripts.change(here, GREETING, Use.OFF, null, "Not now.", 1);
        assertThat(shown(scripts, here.tenant(), GREETING)).isEmpty();
        assertThat(scripts.find(here, GREETING).use()).isEqualTo(Use.OFF);
        scripts.change(here, GREETING, Use.STANDARD, null, "Again.", 2);

        assertThat(shown(scripts, here.tenant(), GREETING)).contains("{greeting}！");
        assertThat(scripts.versions(here, GREETING))
                .extracting(ScriptVersion::use)
                .containsExactly(Use.STANDARD, Use.OFF, Use.WORDED);
        assertThat(told).extracting(Notice::subject).containsExactly(GREETING, GREETING, GREETING);
        assertThat(scripts.versions(editor(elsewhere), GREETING)).isEmpty();
    }

    @EachDatabase
    void anOwnScriptIsAddedOnceAndHidesFromOthers(TestStore store) {
        ModuleScripts scripts = scripts(store, new ArrayList<>());
        Caller here = editor(store.newTenant());
        UUID id = UUID.randomUUID();

        TenantScript added = scripts.add(here, id, wording("先敬茶"), "Local custom.");
        assertThat(scripts.add(here, id, wording("先敬茶"), "Local custom.")).isEqualTo(added);
        assertThat(shown(scripts, here.tenant(), added.key())).contains("先敬茶");
        assertThatThrownBy(() -> scripts.find(editor(store.newTenant()), added.key()))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> scripts.change(here, added.key(), Use.STANDARD, null, "Back.", 1))
                .isInstanceOf(InvalidInput.class);
        TenantScript off = scripts.change(here, added.key(), Use.OFF, null, "Enough.", 1);

        assertThat(off.script().say()).isEqualTo(added.script().say());
        assertThat(shown(scripts, here.tenant(), added.key())).isEmpty();
    }

    @Test
    void everythingWrongIsNamedAtOnceAndNothingIsWritten(TestStore store) {
        ModuleScripts scripts = scripts(store, new ArrayList<>());
        Caller here = editor(store.newTenant());
        ScriptWording bad = new ScriptWording(
                new Text("", ""), "song", List.of("moon"), List.of(new Text("{x}", "x".repeat(201))), List.of());

        assertThatThrownBy(() -> scripts.add(here, UUID.randomUUID(), bad, " "))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused -> assertThat(refused.faults())
                                .extracting(Fault::field)
                                .containsExactlyInAnyOrder(
                                        "reason",
                                        "situation.zh",
                                        "situation.en",
                                        "category",
                                        "places",
                                        "say.0.zh",
                                        "say.0.en"));
        assertThatThrownBy(() -> scripts.change(here, GREETING, Use.WORDED, null, "Ours.", 0))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> scripts.change(here, GREETING, Use.OFF, null, "Ours.", 1))
                .isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> scripts.change(here, "core.nothing", Use.OFF, null, "Ours.", 0))
                .isInstanceOf(NotFound.class);
        Caller stranger =
                new Caller(here.tenant(), "staff:x", "X", Set.of(), Set.of("case.view"), DataScope.TENANT, null);
        assertThatThrownBy(() -> scripts.change(stranger, GREETING, Use.OFF, null, "Ours.", 0))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> scripts.all(stranger)).isInstanceOf(Forbidden.class);
        assertThat(scripts.find(here, GREETING).version()).isZero();
    }

    private static ModuleScripts scripts(TestStore store, List<Notice> told) {
        SettableClock clock = new SettableClock();
        ModuleRegistry nothing = new ModuleRegistry(hash -> Optional.empty(), module -> Optional.empty());
        return new ModuleScripts(nothing, store, new AuditTrail(store, clock), new Told(told), clock, () -> "ready");
    }

    private static Caller editor(TenantId tenant) {
        return new Caller(tenant, "staff:e", "Editor", Set.of(), Set.of("script.edit"), DataScope.TENANT, null);
    }

    private static ScriptWording wording(String line) {
        return new ScriptWording(
                new Text("问候", "Greeting"), "greeting", List.of("hotline"), List.of(Text.same(line)), List.of());
    }

    private static Optional<String> shown(ModuleScripts scripts, TenantId tenant, String key) {
        return scripts.of(tenant).stream()
                .filter(script -> script.key().equals(key))
                .map(script -> script.script().say().get(0).zh())
                .findFirst();
    }

    /** Notices that come no further than a list. */
    private record Told(List<Notice> list) implements Notices {
        @Override
        public void publish(UnitOfWork unit, Notice notice) {
            unit.afterCommit(() -> list.add(notice));
        }

        @Override
        public Subscription subscribe(String topic, Consumer<Notice> listener) {
            throw new UnsupportedOperationException("nobody listens here");
        }
    }
}
