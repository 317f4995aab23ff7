package org.riser.rulebook;

import org.riser.api.Text;
import org.riser.api.error.Fault;
import org.riser.api.error.FilePlace;

/**
 * Something wrong with a file of a pack, pointing at its cell. Immutable.
 *
 * @param file path inside the pack
 * @param line line of the file, from 1; 0 when the file as a whole is meant
 * @param column id of the table column or path of the YAML key; empty when the line as a whole is meant
 * @param code stable, for instance {@code pack.cell.number}
 * @param message what is wrong
 * @param remedy what to write instead
 */
public record Finding(String file, int line, String column, String code, Text message, Text remedy) {
    /** {@code gate.csv:7:unit}. */
    public String place() {
        return file + (line > 0 ? ":" + line : "") + (column.isEmpty() ? "" : ":" + column);
    }

    public Fault fault() {
        Text text =
                new Text(place() + ":" + message.zh() + remedy.zh(), place() + ": " + message.en() + " " + remedy.en());
        return new Fault(column, code, text, null, new FilePlace(file, line));
    }
}
