package org.riser.identity.internal.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import org.riser.api.TenantId;
import org.riser.api.Text;
import org.riser.api.error.InvalidInput;
import org.riser.api.error.NotFound;
import org.riser.api.security.Caller;
import org.riser.identity.Tenant;
import org.riser.identity.TenantKind;
import org.riser.identity.demo.DemoContext;
import org.riser.identity.demo.DemoContributor;

class ContributionsTest {
    private final List<String> calls = new ArrayList<>();
    private final Contributions contributions = new Contributions();

    @Test
    void runInOrderOnceForEachTenant() {
        contributions.add(contributor(300, "cases"));
        contributions.add(contributor(100, "modules"));
        assertThat(contributions.round(contexts("a", "b"))).isEmpty();
        assertThat(contributions.round(contexts("a", "b"))).isEmpty();
        assertThat(calls).containsExactly("modules a", "cases a", "modules b", "cases b");
    }

    @Test
    void waitForThoseBeforeThem() {
        boolean[] arrived = {false};
        contributions.add(contributor(300, "cases"));
        contributions.add(contributor(100, (caller, context) -> {
            if (!arrived[0]) {
                throw new NotFound("module.not-found", Text.same("not here yet"));
            }
            calls.add("modules " + context.tenant().id());
        }));
        assertThat(contributions.round(contexts("a")))
                .singleElement()
                .satisfies(waiting -> assertThat(waiting.reason().en()).isEqualTo("not here yet"));
        assertThat(calls).isEmpty();
        arrived[0] = true;
        assertThat(contributions.round(contexts("a"))).isEmpty();
        assertThat(calls).containsExactly("modules a", "cases a");
    }

    @Test
    void leaveOutOneThatIsBroken() {
        contributions.add(contributor(100, (caller, context) -> {
            throw new IllegalStateException("broken");
        }));
        contributions.add(contributor(300, "cases"));
        assertThat(contributions.round(contexts("a"))).isEmpty();
        assertThat(calls).containsExactly("cases a");
    }

    @Test
    void areNamedInTheHealthWhenTheyAreRefused() {
        contributions.add(contributor(100, (caller, context) -> {
            throw new InvalidInput("module.broken", new Text("第 3 行有误", "line 3 is wrong"));
        }));
        Progress progress = new Progress();
        progress.after(contributions.round(contexts("a", "b")));

        assertThat(progress.report().ready()).isFalse();
        assertThat(progress.report().detail().en())
                .isEqualTo("loading demo data; a: line 3 is wrong; b: line 3 is wrong");
        assertThat(progress.report().detail().zh()).contains("a: 第 3 行有误");
    }

    @Test
    void runAgainWhenTheirBundleComesBack() {
        DemoContributor modules = contributor(100, "modules");
        contributions.add(modules);
        contributions.round(contexts("a"));
        contributions.remove(modules);
        contributions.round(contexts("a"));
        contributions.add(modules);
        contributions.round(contexts("a"));
        assertThat(calls).containsExactly("modules a", "modules a");
    }

    private DemoContributor contributor(int order, String name) {
        return contributor(order, (caller, context) -> {
            assertThat(caller.tenant()).isEqualTo(context.tenant().id());
            calls.add(name + " " + context.tenant().id());
        });
    }

    private static DemoContributor contributor(int order, BiConsumer<Caller, DemoContext> body) {
        return new DemoContributor() {
            @Override
            public int order() {
                return order;
            }

            @Override
            public void contribute(Caller system, DemoContext context) {
                body.accept(system, context);
            }
        };
    }

    private static List<DemoContext> contexts(String... tenants) {
        List<DemoContext> contexts = new ArrayList<>();
        for (String id : tenants) {
            Tenant tenant = new Tenant(
                    TenantId.of(id), Text.same(id), TenantKind.SUBSIDIARY, null, "{}", Locale.ENGLISH, true, 1);
            contexts.add(new DemoContext(tenant, Set.of(), Map.of()));
        }
        return contexts;
    }
}
