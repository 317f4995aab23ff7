package org.riser.publication.internal.sheets;

import java.util.Map;

/**
 * A row as a sheet has it. Immutable.
 *
 * @param sheet name of its sheet
 * @param number its line, from 1
 * @param cells filled cells by column, without the key and the layer
 * @param columns where the columns of its sheet stand, from 1, by id
 */
record SheetRow(String sheet, int number, Map<String, String> cells, Map<String, Integer> columns) {}
