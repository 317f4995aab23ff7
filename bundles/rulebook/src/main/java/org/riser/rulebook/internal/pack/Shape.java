package org.riser.rulebook.internal.pack;

import org.riser.rulebook.TableSchema;

/**
 * A schema together with how its table is looked up.
 *
 * @param schema the columns
 * @param keyColumn column that indexes the rows; {@code *} in it means any
 * @param keyFact fact whose value is looked up there
 */
public record Shape(TableSchema schema, String keyColumn, String keyFact) {}
