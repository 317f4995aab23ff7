package org.riser.casework.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.riser.casework.internal.Workshop.because;
import static org.riser.casework.internal.Workshop.deed;
import static org.riser.casework.internal.Workshop.map;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.riser.api.error.RiserException;
import org.riser.api.security.DataScope;
import org.riser.casework.CaseSpan;
import org.riser.casework.CaseView;
import org.riser.casework.ClockExplanation;
import org.riser.casework.ClockExplanation.Share;
import org.riser.casework.ClockExplanation.Span;
import org.riser.casework.ClockView;
import org.riser.casework.PauseCommand;
import org.riser.casework.PauseView;
import org.riser.casework.RetoldCase;
import org.riser.jobs.Freeze;
import org.riser.store.testkit.StoreTest;
import org.riser.store.testkit.TestStore;
import org.riser.worktime.clock.ClockState;

/** Random lives of cases, each reproducible by its seed: whatever happens, a clock is what its events say. */
@StoreTest({"jobs", "identity", "customers", "casework"})
class ClockHistoriesTest {
    private static final int SEEDS = 25;
    private static final int STEPS = 30;
    private static final Set<String> ELAPSING = Set.of("RUNNING", "FROZEN");

    private static final List<String> ACTIONS = List.of(
            "dispatch",
            "arrive",
            "repair",
            "close",
            "urge",
            "return",
            "transfer",
            "void",
            "reopen",
            "pause",
            "pause",
            "resume",
            "edit",
            "wake",
            "wake",
            "freeze");

    @Test
    void whatIsStoredIsWhatAReplayOfTheEventsSays(TestStore store) {
        for (int seed = 1; seed <= SEEDS; seed++) {
            Life life = new Life(new Workshop(store), new Random(seed));
            for (int step = 0; step < STEPS; step++) {
                String did = life.go();
                life.check("seed " + seed + ", step " + step + ", " + did);
            }
        }
    }

    /** One case and what chance does to it. */
    private static final class Life {
        private final Workshop shop;
        private final Random random;
        private final UUID id;

        Life(Workshop shop, Random random) {
            this.shop = shop;
            this.random = random;
            this.id = shop.open("severity", severity()).id();
        }

        private String severity() {
            return List.of("trapped", "stuck", "noise").get(random.nextInt(3));
        }

        /** Some time passes, then something is tried; much of it is refused, which must do no harm. */
        String go() {
            shop.clock.advance(
                    random.nextBoolean()
                            ? Duration.ofSeconds(random.nextInt(600))
                            : Duration.ofMinutes(random.nextInt(60 * 30)));
            String action = ACTIONS.get(random.nextInt(ACTIONS.size()));
            try {
                tryTo(action);
                return action;
            } catch (RiserException refused) {
                return action + " refused: " + refused.getMessage();
            }
        }

        private void tryTo(String action) {
            switch (action) {
                case "repair" -> shop.cases.act(shop.agent, id, Workshop.goodRepair());
                case "return", "void", "reopen" -> shop.cases.act(shop.agent, id, because("Chance", action));
                case "transfer" -> {
                    String who = shop.hire("technician", DataScope.OWN, null).principal();
                    shop.cases.act(shop.agent, id, because("Chance", action, "worker", who.substring(6)));
                }
                case "pause" -> {
                    String reason = random.nextBoolean() ? "awaiting-part" : "awaiting-customer";
                    shop.cases.pause(shop.agent, id, new PauseCommand(UUID.randomUUID(), reason, null, null));
                }
                case "resume" -> {
                    for (PauseView pause : view().pauses()) {
                        if (pause.until() == null) {
                            shop.cases.resume(shop.agent, pause.id(), UUID.randomUUID(), null);
                        }
                    }
                }
                case "edit" ->
                    shop.cases.edit(shop.agent, id, UUID.randomUUID(), map("severity", severity()), view().version());
                case "wake" -> shop.timers.run();
                case "freeze" -> {
                    shop.freeze("Chance");
                    shop.clock.advance(Duration.ofMinutes(random.nextInt(600)));
                    shop.timers.run();
                    shop.thaw();
                    shop.timers.run();
                }
                default -> shop.cases.act(shop.agent, id, deed(action));
            }
        }

        private CaseView view() {
            return shop.cases.get(shop.agent, id);
        }

        void check(String what) {
            shop.timers.run();
            shop.store.run(shop.tenant, unit -> {
                CaseFile file = shop.parts.files().read(unit, shop.agent, id, shop.clock.instant());
                List<Freeze> freezes = shop.freezes.of(unit, Workshop.MODULE);
                for (ClockRow clock : file.clocks) {
                    ClockState said = ClockReplay.state(
                            clock,
                            file.happenings(),
                            freezes,
                            file.endedAt(),
                            shop.calendars.editions(unit),
                            shop.clock.instant());
                    assertThat(stored(clock)).as("%s: %s", what, clock.name).isEqualTo(stored(said));
                }
                assertThat(file.events)
                        .as(what)
                        .extracting(event -> event.sequence)
                        .isSorted()
                        .hasSize((int) file.row.lastSequence);
            });
            checkRetelling(what);
            view().clocks()
                    .forEach(clock ->
                            checkLedger(what + ": " + clock.name(), clock.id(), clock.startedAt(), clock.endedAt()));
        }

        /** Told again under the rules it lived by, a case comes out as it did. */
        private void checkRetelling(String what) {
            Instant now = shop.clock.instant();
            CaseSpan all = new CaseSpan(null, Instant.EPOCH, now.plusSeconds(1), now, null, 10);
            RetoldCase retold = shop.histories
                    .retell(shop.tenant, all, List.of(shop.modules.rulebook()))
                    .items()
                    .get(0);
            List<ClockRow> recorded =
                    shop.store.call(shop.tenant, unit -> shop.parts.records().clocks(unit, id));
            assertThat(retold.clocks()).as(what).isNotNull();
            assertThat(retold.clocks().get(0).stream()
                            .map(clock -> List.<Object>of(
                                    clock.clock(),
                                    clock.row().rowId(),
                                    clock.startedAt(),
                                    String.valueOf(clock.endedAt()),
                                    String.valueOf(clock.breachedAt()))))
                    .as(what)
                    .containsExactlyInAnyOrderElementsOf(recorded.stream()
                            .map(clock -> List.<Object>of(
                                    clock.name,
                                    clock.rowId,
                                    clock.startedAt,
                                    String.valueOf(clock.endedAt),
                                    String.valueOf(clock.breachedAt)))
                            .toList());
        }

        private static List<@Nullable Object> stored(ClockRow clock) {
            return Arrays.asList(due(clock.state(), clock.dueAt), clock.endedAt, clock.breachedAt);
        }

        /** While a clock stands still its due time recedes with every moment, so there is none to compare. */
        private static String due(ClockView.State state, @Nullable Instant dueAt) {
            return state == ClockView.State.PAUSED ? "paused" : state + " " + dueAt;
        }

        private static List<@Nullable Object> stored(ClockState said) {
            return Arrays.asList(
                    due(ClockStates.of(said), said.dueAt().orElse(null)),
                    said.life().endedAt(),
                    said.breachedAt().orElse(null));
        }

        /** From the start to any moment, without gap or overlap, each with its cause. */
        private void checkLedger(String what, UUID clock, Instant startedAt, @Nullable Instant endedAt) {
            Instant now = shop.clock.instant();
            long span = Duration.between(startedAt, now).toSeconds();
            Instant moment = random.nextBoolean() ? now : startedAt.plusSeconds(random.nextLong(span + 1));
            ClockExplanation explanation = shop.clocks.explain(shop.agent, clock, moment);
            Instant until = endedAt != null && endedAt.isBefore(moment) ? endedAt : moment;
            Instant at = startedAt;
            Duration sum = Duration.ZERO;
            Duration elapsed = Duration.ZERO;
            for (Span interval : explanation.intervals()) {
                assertThat(interval.from()).as(what).isEqualTo(at);
                assertThat(interval.cause().zh()).as(what).isNotBlank();
                assertThat(interval.cause().en()).as(what).isNotBlank();
                assertThat("FROZEN".equals(interval.state())).as(what).isEqualTo("platform".equals(interval.owner()));
                at = interval.to();
                sum = sum.plus(interval.length());
                elapsed = ELAPSING.contains(interval.state()) ? elapsed.plus(interval.length()) : elapsed;
            }
            assertThat(at).as(what).isEqualTo(until);
            for (List<Share> level : List.of(explanation.shares(), explanation.teams(), explanation.departments())) {
                assertThat(level.stream().map(Share::time).reduce(Duration.ZERO, Duration::plus))
                        .as(what)
                        .isEqualTo(elapsed);
            }
            assertThat(sum).as(what).isEqualTo(Duration.between(startedAt, until));
            assertThat(explanation.reason().zh())
                    .as(what)
                    .contains(explanation.clock().clause());
            assertThat(explanation.reason().en())
                    .as(what)
                    .contains(explanation.clock().rowId());
        }
    }
}
