package org.riser.casework.internal;

import org.riser.casework.ClockView;
import org.riser.worktime.clock.ClockState;

/** One word for how a clock stands. */
final class ClockStates {
    private ClockStates() {}

    static ClockView.State of(ClockState state) {
        return switch (state.phase()) {
            case WAITING, RUNNING -> state.life().frozen() ? ClockView.State.FROZEN : ClockView.State.RUNNING;
            case PAUSED -> ClockView.State.PAUSED;
            case STOPPED -> state.breachedAt().isPresent() ? ClockView.State.BREACHED : ClockView.State.MET;
            case CANCELLED -> ClockView.State.CANCELLED;
        };
    }
}
