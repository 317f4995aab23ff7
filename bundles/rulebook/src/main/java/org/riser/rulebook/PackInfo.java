package org.riser.rulebook;

import java.util.Map;
import org.riser.api.Text;

/**
 * A rule pack that is in force. Immutable.
 *
 * @param id id of the pack, equal to the id of its module; {@code core} is always there
 * @param version as the pack states it
 * @param name for people
 * @param hash SHA-256 of all its files, lower-case hex
 * @param rows number of rows by table
 */
public record PackInfo(String id, String version, Text name, String hash, Map<TableKind, Integer> rows) {
    public PackInfo {
        rows = Map.copyOf(rows);
    }
}
