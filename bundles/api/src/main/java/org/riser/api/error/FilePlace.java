package org.riser.api.error;

import java.io.Serializable;

/**
 * Where in a file something stands that was refused.
 *
 * @param file its path inside what was handed in ({@code riser/case-kinds/leak.yaml})
 * @param line from 1; 0 = the file as a whole
 */
public record FilePlace(String file, int line) implements Serializable {
    /** {@code riser/case-kinds/leak.yaml:12}. */
    @Override
    public String toString() {
        return line > 0 ? file + ":" + line : file;
    }
}
