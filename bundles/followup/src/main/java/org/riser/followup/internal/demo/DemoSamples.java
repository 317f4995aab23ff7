package org.riser.followup.internal.demo;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.riser.api.error.Conflict;
import org.riser.api.security.Caller;
import org.riser.casework.CalendarDirectory;
import org.riser.followup.NewSample;
import org.riser.followup.Samples;
import org.riser.identity.demo.DemoContext;
import org.riser.identity.demo.DemoContributor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One sample of each module that draws by day, waiting for its review. A second start adds nothing. */
@Component
public final class DemoSamples implements DemoContributor {
    private static final Logger LOG = LoggerFactory.getLogger(DemoSamples.class);

    private final Samples samples;
    private final CalendarDirectory calendars;
    private final Clock clock;

    @Activate
    public DemoSamples(@Reference Samples samples, @Reference CalendarDirectory calendars, @Reference Clock clock) {
        this.samples = samples;
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
                samples.draw(
                        system,
                        UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)),
                        NewSample.of(module, today));
            } catch (Conflict drawsNothingByDay) {
                LOG.debug("{} follows up inside its cases: {}", module, drawsNothingByDay.getMessage());
            }
        }
    }
}
