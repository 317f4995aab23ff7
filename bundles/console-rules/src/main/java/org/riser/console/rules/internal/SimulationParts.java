package org.riser.console.rules.internal;

import org.riser.console.ViewContext;
import org.riser.console.components.Formats;
import org.riser.console.components.StatusBadge;
import org.riser.console.components.Tone;
import org.riser.simulation.Simulation;

/** How a simulation is called, in lists and at the head of its own page. */
final class SimulationParts {
    private SimulationParts() {}

    static StatusBadge state(ViewContext context, Simulation simulation) {
        Tone tone = switch (simulation.state()) {
            case WAITING, RUNNING -> Tone.INFO;
            case DONE -> Tone.KEPT;
            case CANCELLED -> Tone.PAUSED;
            case FAILED -> Tone.BROKEN;
        };
        return new StatusBadge(tone, RuleTexts.in(context, "simulation." + simulation.state()));
    }

    /** Whoever has no name here, as a group's token, is not shown by an id that nobody knows. */
    static String name(ViewContext context, String id, String name) {
        return name.equals(id) && id.contains(":") ? RuleTexts.in(context, "simulation.nameless") : name;
    }

    /** {@code 2025-11-27 – 2026-11-26}, both days within. */
    static String period(ViewContext context, Simulation simulation) {
        int day = "2026-11-26".length();
        String first = Formats.exact(simulation.from(), context.zone()).substring(0, day);
        String last =
                Formats.exact(simulation.to().minusNanos(1), context.zone()).substring(0, day);
        return first + " – " + last;
    }
}
