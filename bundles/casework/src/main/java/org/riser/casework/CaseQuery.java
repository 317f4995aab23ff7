package org.riser.casework;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which cases to list; null means any. Only cases inside the caller's data scope are ever listed.
 *
 * @param number beginning of the case number; such a list is in the order of the numbers
 * @param sort the order of any other list
 * @param limit 1 to 200
 * @param cursor from the page before; null for the first page
 * @param orgUnit id of the hall or team that has the case, or {@link #NO_UNIT}
 */
public record CaseQuery(
        @Nullable CaseStatus status,
        @Nullable String kind,
        @Nullable String stage,
        @Nullable String assignee,
        @Nullable UUID customer,
        @Nullable Instant dueBefore,
        @Nullable String number,
        Sort sort,
        int limit,
        @Nullable String cursor,
        @Nullable String orgUnit) {
    /** In place of a unit's id: only what no unit has. */
    public static final String NO_UNIT = "none";

    /** A query for any unit. */
    public CaseQuery(
            @Nullable CaseStatus status,
            @Nullable String kind,
            @Nullable String stage,
            @Nullable String assignee,
            @Nullable UUID customer,
            @Nullable Instant dueBefore,
            @Nullable String number,
            Sort sort,
            int limit,
            @Nullable String cursor) {
        this(status, kind, stage, assignee, customer, dueBefore, number, sort, limit, cursor, null);
    }

    /** Order of a worklist; ties are broken by id, so paging is stable. */
    public enum Sort {
        /** Nearest due time first; cases without a running clock last. */
        DUE,
        /** Newest first. */
        NEWEST
    }

    /** Everything open, nearest due time first. */
    public static CaseQuery open(int limit) {
        return new CaseQuery(CaseStatus.OPEN, null, null, null, null, null, null, Sort.DUE, limit, null);
    }

    public CaseQuery withStatus(@Nullable CaseStatus value) {
        return new CaseQuery(value, kind, stage, assignee, customer, dueBefore, number, sort, limit, cursor, orgUnit);
    }

    public CaseQuery withKind(@Nullable String value) {
        return new CaseQuery(status, value, stage, assignee, customer, dueBefore, number, sort, limit, cursor, orgUnit);
    }

    public CaseQuery withStage(@Nullable String value) {
        return new CaseQuery(status, kind, value, assignee, customer, dueBefore, number, sort, limit, cursor, orgUnit);
    }

    public CaseQuery withAssignee(@Nullable String value) {
        return new CaseQuery(status, kind, stage, value, customer, dueBefore, number, sort, limit, cursor, orgUnit);
    }

    public CaseQuery withCustomer(@Nullable UUID value) {
        return new CaseQuery(status, kind, stage, assignee, value, dueBefore, number, sort, limit, cursor, orgUnit);
    }

    public CaseQuery withDueBefore(@Nullable Instant value) {
        return new CaseQuery(status, kind, stage, assignee, customer, value, number, sort, limit, cursor, orgUnit);
    }

    public CaseQuery withNumber(@Nullable String value) {
        return new CaseQuery(status, kind, stage, assignee, customer, dueBefore, value, sort, limit, cursor, orgUnit);
    }

    public CaseQuery withOrgUnit(@Nullable String value) {
        return new CaseQuery(status, kind, stage, assignee, customer, dueBefore, number, sort, limit, cursor, value);
    }

    public CaseQuery sortedBy(Sort value) {
        return new CaseQuery(status, kind, stage, assignee, customer, dueBefore, number, value, limit, cursor, orgUnit);
    }

    public CaseQuery from(@Nullable String value) {
        return new CaseQuery(status, kind, stage, assignee, customer, dueBefore, number, sort, limit, value, orgUnit);
    }
}
