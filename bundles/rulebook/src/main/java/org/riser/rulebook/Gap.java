package org.riser.rulebook;

import org.riser.api.Text;

/**
 * A row that could give no verdict because a fact, a base or a tariff is missing (convention C14: it is never read as
 * zero). It is a configuration error for the owner of the row. Immutable.
 *
 * @param row the row that could not be judged
 * @param fact name of what is missing
 * @param message what is missing and who can supply it
 */
public record Gap(RowRef row, String fact, Text message) {}
