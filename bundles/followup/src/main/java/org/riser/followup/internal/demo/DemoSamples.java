package org.riser.followup.internal.demo;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.riser.api.error.Conflict;
import org.riser.api.error.NotFound;
import org.riser.api.security.Caller;
import org.riser.casework.CalendarDirectory;
import org.riser.followup.Calls;
import org.riser.followup.FollowUpCall;
import org.riser.followup.NewSample;
import org.riser.followup.Sample;
import org.riser.followup.Samples;
import org.riser.identity.Staff;
import org.riser.identity.demo.DemoContext;
import org.riser.identity.demo.DemoContributor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Two samples of each module that draws by day: yesterday's is released and some of its customers were called, today's waits
 * for its review. A second start adds nothing.
 */
@Component
public final class DemoSamples implements DemoContributor {
    private static final Logger LOG = LoggerFactory.getLogger(DemoSamples.class);

    private final Samples samples;
    private final Calls calls;
    private final CalendarDirectory calendars;
    private final Clock clock;

    @Activate
    public DemoSamples(
            @Reference Samples samples,
            @Reference Calls calls,
            @Reference CalendarDirectory calendars,
            @Reference Clock clock) {
        this.samples = samples;
        this.calls = calls;
        this.calendars = calendars;
        this.clock = clock;
    }

    /** After the cases. */
    @Override
    public int order() {
        return 300;
    }

    @Override
    public void contribute(Caller system, DemoContext context) {
        LocalDate today = LocalDate.ofInstant(
                clock.instant(), calendars.calendar(system, "default").zone());
        for (String module : context.modules()) {
            String name = "demo/" + system.tenant() + "/followup/" + module;
            try {
                release(system, context, id(name + "/called"), NewSample.of(module, today.minusDays(1)));
                samples.draw(system, id(name), NewSample.of(module, today));
            } catch (Conflict drawsNothingByDay) {
                LOG.debug("{} follows up inside its cases: {}", module, drawsNothingByDay.getMessage());
            }
        }
    }

    private static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    private void release(Caller system, DemoContext context, UUID id, NewSample wanted) {
        if (isThere(system, id)) {
            return;
        }
        Sample drawn = samples.draw(system, id, wanted);
        samples.review(system, id, null);
        samples.release(system, id, null);
        Optional<Caller> agent = agent(system, context);
        if (agent.isPresent() && drawn.drawn() > 0) {
            call(agent.get(), drawn);
        }
    }

    private boolean isThere(Caller system, UUID id) {
        try {
            samples.find(system, id);
            return true;
        } catch (NotFound notYet) {
            return false;
        }
    }

    private static Optional<Caller> agent(Caller system, DemoContext context) {
        List<Staff> agents = context.staff().getOrDefault("follow-up-agent", List.of());
        return agents.stream()
                .findFirst()
                .map(staff -> new Caller(
                        system.tenant(),
                        staff.principal(),
                        staff.name(),
                        system.roles(),
                        system.permissions(),
                        system.scope(),
                        system.orgUnit()));
    }

    private void call(Caller agent, Sample sample) {
        List<FollowUpCall> waiting = calls.page(agent, sample.module(), FollowUpCall.State.QUEUED, null, 50)
                .items();
        List<FollowUpCall> drawn = waiting.stream()
                .filter(call -> call.sample().equals(sample.id()))
                .toList();
        // The last ones are left to whoever tries the demo.
        for (int i = 0; i < drawn.size() - 2; i++) {
            FollowUpCall call = drawn.get(i);
            DemoAnswers answers = new DemoAnswers(calls.sheet(agent, call.id()));
            calls.record(agent, id("demo/call/" + call.id()), call.id(), answers.of(i), call.version());
        }
    }
}
