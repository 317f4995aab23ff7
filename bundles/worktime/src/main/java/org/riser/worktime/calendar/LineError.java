package org.riser.worktime.calendar;

/**
 * What is wrong with one line of a file.
 *
 * @param line counts from 1, as an editor shows it
 * @param field the column, empty when the whole line is meant
 */
public record LineError(int line, String field, String zh, String en) {}
