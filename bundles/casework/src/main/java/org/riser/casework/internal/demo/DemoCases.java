package org.riser.casework.internal.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.riser.api.Text;
import org.riser.api.error.Unavailable;
import org.riser.api.security.Caller;
import org.riser.casework.ActCommand;
import org.riser.casework.Attachments;
import org.riser.casework.CaseView;
import org.riser.casework.Cases;
import org.riser.casework.OpenCase;
import org.riser.identity.demo.DemoContext;
import org.riser.identity.demo.DemoContributor;
import org.riser.modules.CaseKinds;
import org.riser.modules.descriptor.CaseKind;
import org.riser.modules.descriptor.DemoData;
import org.riser.modules.descriptor.ModuleDescriptor;

/**
 * Lets demo people work: every demo case is opened and moved along by the same commands as a real one, so its clocks and
 * timeline are real too. Command ids are made from the demo's own names, so a second start adds nothing.
 */
@Component
public final class DemoCases implements DemoContributor {
    private static final byte[] PICTURE = picture();

    private final Cases cases;
    private final Attachments attachments;
    private final CaseKinds kinds;
    private final DemoCustomers customers;
    private final Clock clock;

    @Activate
    public DemoCases(
            @Reference Cases cases,
            @Reference Attachments attachments,
            @Reference CaseKinds kinds,
            @Reference DemoCustomers customers,
            @Reference Clock clock) {
        this.cases = cases;
        this.attachments = attachments;
        this.kinds = kinds;
        this.customers = customers;
        this.clock = clock;
    }

    private static byte[] picture() {
        try (InputStream in = DemoCases.class.getResourceAsStream("/demo/signature.png")) {
            return Objects.requireNonNull(in, "demo/signature.png is in this bundle")
                    .readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public int order() {
        return 200;
    }

    @Override
    public void contribute(Caller system, DemoContext context) {
        for (String module : context.modules()) {
            if (!kinds.isEnabled(system.tenant(), module)) {
                throw new Unavailable(
                        "module.away",
                        new Text("模块 " + module + " 尚未启用。", "Module " + module + " is not enabled yet."),
                        null);
            }
            kinds.module(system.tenant(), module).ifPresent(descriptor -> load(system, context, descriptor));
        }
    }

    private void load(Caller system, DemoContext context, ModuleDescriptor module) {
        DemoPeople people = new DemoPeople(context);
        DemoThings things = customers.load(system, module);
        int index = 0;
        for (DemoData.Case demo : module.demo().cases()) {
            load(people, things, demo, module.id() + "/" + index++);
        }
    }

    private void load(DemoPeople people, DemoThings things, DemoData.Case demo, String name) {
        CaseKind kind = kinds.enabled(people.tenant(), demo.kind()).orElseThrow();
        DemoValues values = values(kind, people, things, demo.by(), name);
        Instant acceptedAt = clock.instant().minus(demo.age());
        CaseView view = cases.open(
                people.caller(demo.by()),
                new OpenCase(
                        id(people, name),
                        demo.kind(),
                        things.customer(demo.customer()),
                        things.account(demo.account()),
                        things.device(demo.device()),
                        values.resolve(demo.fields(), acceptedAt),
                        acceptedAt,
                        demo.channel(),
                        null,
                        acceptedAt));
        int index = 0;
        for (DemoData.Step step : demo.steps()) {
            String stepName = name + "/" + index++;
            DemoValues given = values(kind, people, things, step.by(), stepName);
            cases.act(people.caller(step.by()), view.id(), action(people, given, step, view, stepName));
        }
    }

    /** Whoever takes a step brings its pictures. */
    private DemoValues values(CaseKind kind, DemoPeople people, DemoThings things, String by, String name) {
        return new DemoValues(
                kind,
                people,
                things,
                () -> attachments
                        .add(people.caller(by), id(people, name + "/picture"), "demo.png", PICTURE)
                        .id());
    }

    private static ActCommand action(
            DemoPeople people, DemoValues values, DemoData.Step step, CaseView view, String name) {
        return new ActCommand(
                id(people, name),
                step.action(),
                view.acceptedAt().plus(step.after()),
                values.resolve(step.fields(), view.acceptedAt()),
                step.checklist(),
                step.reason(),
                (@Nullable Long) null);
    }

    private static UUID id(DemoPeople people, String name) {
        return UUID.nameUUIDFromBytes(("demo/" + people.tenant() + "/" + name).getBytes(StandardCharsets.UTF_8));
    }
}
