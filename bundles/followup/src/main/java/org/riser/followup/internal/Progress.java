package org.riser.followup.internal;

import org.riser.followup.SampleDraw;

/** Hears how far a draw has come, on the thread that draws. */
@FunctionalInterface
interface Progress {
    /** Nobody listens. */
    Progress NONE = (state, seen) -> {};

    /** @param seen finished jobs that were judged so far */
    void told(SampleDraw.State state, long seen);
}
