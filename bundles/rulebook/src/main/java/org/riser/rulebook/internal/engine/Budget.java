package org.riser.rulebook.internal.engine;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;

/**
 * What expert rules may use up in one decision. Time is CPU time of this thread, so that a machine under load does not
 * close gates. Memory needs no measure of its own: what rules can make grow is counted here. Used by one thread, once.
 */
final class Budget {
    static final int DECIDED = 200;
    private static final int STEPS = 200_000;
    private static final int CONCLUSIONS = 1_000;
    private static final long CPU_NANOS = Duration.ofMillis(500).toNanos();
    private static final int STEPS_BETWEEN_LOOKS = 256;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final long steps;
    private final long cpuNanos;
    private final long began = THREADS.getCurrentThreadCpuTime();
    private long taken;
    private int concluded;

    Budget() {
        this(STEPS, CPU_NANOS);
    }

    Budget(long steps, long cpuNanos) {
        this.steps = steps;
        this.cpuNanos = cpuNanos;
    }

    /** No rule fires more often than this, whatever it does. */
    static int firings() {
        return 2 * CONCLUSIONS;
    }

    void step() {
        taken++;
        if (taken > steps) {
            throw new OverBudget("steps");
        }
        if (taken % STEPS_BETWEEN_LOOKS == 0 && THREADS.getCurrentThreadCpuTime() - began > cpuNanos) {
            throw new OverBudget("time");
        }
    }

    void conclusion() {
        if (++concluded > CONCLUSIONS) {
            throw new OverBudget("conclusions");
        }
    }

    /** Ends the session from wherever in it a rule is. */
    static final class OverBudget extends RuntimeException {
        private static final long serialVersionUID = 1L;

        OverBudget(String what) {
            super(what, null, false, false);
        }
    }
}
