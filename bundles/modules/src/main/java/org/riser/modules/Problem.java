package org.riser.modules;

import org.riser.api.Text;
import org.riser.api.error.Fault;
import org.riser.api.error.FilePlace;

/**
 * One thing wrong with a module, said so that its author can mend it.
 *
 * @param file path inside the module ({@code riser/case-kinds/leak.yaml}); empty = the module as a whole
 * @param line from 1; 0 = the whole file
 * @param field path of the value in the file ({@code /stages/2/id}); empty = the whole file
 * @param code stable ({@code module.unknown-stage})
 * @param message what is wrong and the remedy
 */
public record Problem(String file, int line, String field, String code, Text message) {
    /** The same for the faces of the platform. */
    public Fault fault() {
        return new Fault(field, code, message, null, file.isEmpty() ? null : new FilePlace(file, line));
    }

    /** Where to look: {@code riser/case-kinds/leak.yaml:12 /stages/2/id}. */
    public String place() {
        String at = line > 0 ? file + ":" + line : file;
        return field.isEmpty() ? at : at + " " + field;
    }

    @Override
    public String toString() {
        return place() + " " + code + ": " + message.en();
    }
}
