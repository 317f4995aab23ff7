package org.riser.followup;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A call that somebody else listens to again (FUP-06), or a finished job whose customer is visited (FUP-13, FUP-41).
 * Immutable.
 *
 * @param draw the draw it came out of
 * @param month of the call, or in which the job ended
 * @param caseId the job's case; that of a call is the call's id
 * @param number of the case, as people read it
 * @param row of the sampling table by which it was drawn
 * @param concerned principal of whose work is checked: the agent who called, or who did the job; null when nobody is known
 * @param concernedName their name; null as well
 * @param orgUnit id of the hall or team that did the job; null when none
 * @param at when the customer was asked, or the job ended
 * @param assignee principal of who is to check it; null while nobody is
 * @param assigneeName their name; null as well
 * @param result null until somebody has checked it
 * @param version for optimistic locking
 */
public record SpotCheck(
        UUID id,
        UUID draw,
        Kind kind,
        YearMonth month,
        String module,
        String business,
        UUID caseId,
        String number,
        UUID customer,
        String row,
        @Nullable String concerned,
        @Nullable String concernedName,
        @Nullable String orgUnit,
        Instant at,
        State state,
        @Nullable String assignee,
        @Nullable String assigneeName,
        @Nullable Result result,
        long version) {
    /** What is checked. */
    public enum Kind {
        /** How a customer was called. */
        SECOND_LEVEL,
        /** How a job was done, by a visit. */
        ON_SITE;

        /** As sampling tables, checklists and penalty tables call it: {@code second-level}, {@code on-site}. */
        public String id() {
            return this == SECOND_LEVEL ? "second-level" : "on-site";
        }
    }

    /** How far it has come. */
    public enum State {
        OPEN,
        /** What was said holds. */
        UPHELD,
        /** It does not: a call counts nowhere from now on. */
        REJECTED
    }

    /**
     * What somebody found.
     *
     * @param by principal
     * @param byName their name
     * @param answers to the sheet, by the ids of its questions
     * @param note empty when there is none
     * @param finding whether it became a finding of conduct, which has the check's id
     */
    public record Result(
            String by, String byName, Instant at, Map<String, Object> answers, String note, boolean finding) {
        public Result {
            answers = Collections.unmodifiableMap(new LinkedHashMap<>(answers));
        }
    }
}
