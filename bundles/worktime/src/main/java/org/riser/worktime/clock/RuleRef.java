package org.riser.worktime.clock;

/**
 * The row of a rule table a target comes from.
 *
 * @param row id of the row
 * @param version version of the rule pack it was read from
 */
public record RuleRef(String row, String version) {}
