package org.riser.appraisal;

import org.jspecify.annotations.Nullable;

/** The steps a sheet has taken; null for those it has not. Immutable. */
public record AppraisalSteps(
        @Nullable AppraisalStep scored,
        @Nullable AppraisalStep seen,
        @Nullable AppraisalStep confirmed,
        @Nullable AppraisalStep reopened,
        @Nullable AppraisalStep appealed,
        @Nullable AppraisalStep ruled) {}
