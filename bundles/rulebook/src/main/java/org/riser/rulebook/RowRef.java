package org.riser.rulebook;

/**
 * Names one row of one published table, so that a stored decision can say years later what decided it. Immutable.
 *
 * @param pack id of the rule pack ({@code water}), which is the id of its module
 * @param packVersion the version that decided
 * @param table id of the table ({@code sla}), see {@link TableKind#id()}
 * @param rowId unique in its table
 * @param clause catalogue id of the clause the row carries out; several rows may share one
 */
public record RowRef(String pack, String packVersion, String table, String rowId, String clause) {
    /** {@code water/gate/WTR-07-p (WTR-07), version 1.0.0}. */
    @Override
    public String toString() {
        return pack + "/" + table + "/" + rowId + " (" + clause + "), version " + packVersion;
    }
}
