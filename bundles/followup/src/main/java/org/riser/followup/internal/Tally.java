package org.riser.followup.internal;

import org.jspecify.annotations.Nullable;

/**
 * Equal answers to one question about one key.
 *
 * @param key principal, id of a unit, or day; empty when none is known
 * @param grade null when they are scores
 * @param count how many
 * @param sum of the scores; 0 of grades
 */
record Tally(String key, String item, @Nullable String grade, long count, long sum) {}
