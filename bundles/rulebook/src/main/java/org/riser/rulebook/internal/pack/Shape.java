package org.riser.rulebook.internal.pack;

import org.riser.rulebook.TableSchema;

/**
 * A schema together with how its table is looked up.
 *
 * @param schema the columns
 */
public record Shape(TableSchema schema) {
    /** Column that indexes the rows; {@code *} in it means any. */
    public String keyColumn() {
        return schema.kind().keyColumn();
    }

    /** Fact whose value is looked up there. */
    public String keyFact() {
        return schema.kind().keyFact();
    }
}
