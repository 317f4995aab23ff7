package org.riser.conduct;

import java.time.Instant;
import java.util.UUID;
import org.riser.api.Text;

/**
 * What somebody is told of a penalty. Immutable.
 *
 * @param id time-ordered
 * @param at when it was told
 * @param penalty which one
 * @param name of its row
 * @param employeeName of the one concerned
 * @param own whether that is the reader
 */
public record ConductNotice(UUID id, Instant at, What what, UUID penalty, Text name, String employeeName, boolean own) {
    /** What happened. */
    public enum What {
        /** To the one concerned: they may explain. */
        PROPOSED,
        /** To who may confirm. */
        EXPLAINED,
        /** To who may confirm: the time to explain is over, and nothing was said. */
        SILENT,
        /** To the one concerned: they may appeal. */
        CONFIRMED,
        /** To the one concerned. */
        DROPPED,
        /** To who may rule. */
        APPEALED,
        /** To the one concerned. */
        RULED
    }
}
