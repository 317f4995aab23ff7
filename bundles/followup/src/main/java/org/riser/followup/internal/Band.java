package org.riser.followup.internal;

import org.riser.api.Text;

/**
 * A part of the day.
 *
 * @param row of the rules that says where it ends
 */
record Band(String row, Text name) {}
