/**
 * Case clocks: a limit, the events that bear on it, and the ledger that accounts for every second in between.
 *
 * <pre>{@code
 * ClockSpec spec = new ClockSpec("reply", new RuleRef("PWR-SLA-01", "1.0.0"),
 *         TimeLimit.workingDays(3), List.of(new WarnPoint.Percent(80)), null);
 * List<ClockEvent> events = List.of(
 *         new ClockEvent.Started(Instant.parse("2024-03-04T01:00:00Z"), 1, office.version()),
 *         new ClockEvent.Paused(Instant.parse("2024-03-05T02:00:00Z"), 2, "awaiting-customer", null, null),
 *         new ClockEvent.Resumed(Instant.parse("2024-03-07T08:00:00Z"), 3));
 *
 * ClockState state = CaseClock.replay(spec, events, Calendars.of(office), Instant.now(clock));
 * state.dueAt();                                    // two counted days later than without the pause
 * state.firingsAfter(Instant.now(clock));           // the timers to set
 * state.ledger().elapsedBy(Owner.Level.TEAM);       // who had it in hand, to the second
 * }</pre>
 */
@Export
@Version("1.1.0")
@NullMarked
package org.riser.worktime.clock;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
