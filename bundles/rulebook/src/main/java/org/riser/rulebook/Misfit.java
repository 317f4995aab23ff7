package org.riser.rulebook;

/**
 * An edit that does not fit its pack. Immutable.
 *
 * @param edit its place in the list that was checked, from 0; -1 when no single one is to blame
 * @param finding what is wrong with it; {@link Finding#column()} is the cell
 */
public record Misfit(int edit, Finding finding) {}
