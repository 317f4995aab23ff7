package org.riser.appraisal.internal.demo;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.riser.api.security.Caller;
import org.riser.appraisal.NewTraining;
import org.riser.appraisal.TrainingRecord.Kind;
import org.riser.appraisal.Trainings;
import org.riser.casework.CalendarDirectory;
import org.riser.identity.Staff;
import org.riser.identity.demo.DemoContext;
import org.riser.identity.demo.DemoContributor;

/** Everybody has passed the induction and what their post asks for. A second start adds nothing. */
@Component
public final class DemoTrainings implements DemoContributor {
    private static final List<String> TRAINED =
            List.of("technician", "agent", "clerk", "filler", "supervisor", "dispatcher");
    private static final int LEAST = 78;
    private static final int SPREAD = 5;

    private final Trainings trainings;
    private final CalendarDirectory calendars;
    private final Clock clock;

    @Activate
    public DemoTrainings(
            @Reference Trainings trainings, @Reference CalendarDirectory calendars, @Reference Clock clock) {
        this.trainings = trainings;
        this.calendars = calendars;
        this.clock = clock;
    }

    /** After the people and their calendar. */
    @Override
    public int order() {
        return 331;
    }

    @Override
    public void contribute(Caller system, DemoContext context) {
        List<Staff> trainers = context.staff().getOrDefault("manager", List.of());
        if (trainers.isEmpty()) {
            return;
        }
        Caller trainer = DemoAppraisals.as(system, trainers.get(0));
        LocalDate today = LocalDate.ofInstant(
                clock.instant(), calendars.calendar(system, "default").zone());
        int turn = 0;
        for (String role : TRAINED) {
            for (Staff person : context.staff().getOrDefault(role, List.of())) {
                BigDecimal score = BigDecimal.valueOf(LEAST + turn * SPREAD % 20);
                record(trainer, person, NewTraining.of(person.principal(), Kind.INDUCTION, today.minusDays(60), score));
                record(
                        trainer,
                        person,
                        new NewTraining(
                                person.principal(),
                                Kind.POST,
                                today.minusDays(30),
                                score,
                                score.add(BigDecimal.valueOf(2)),
                                null));
                turn++;
            }
        }
    }

    private void record(Caller trainer, Staff person, NewTraining training) {
        String name = "demo/" + trainer.tenant() + "/training/" + person.id() + "/" + training.kind();
        trainings.record(trainer, UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)), training);
    }
}
