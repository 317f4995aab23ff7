package org.riser.modules.descriptor;

import java.util.List;
import org.riser.api.Text;

/**
 * A document that a case prints: lines with placeholders such as <code>{field.pressure}</code>, <code>{customer.name}</code>,
 * <code>{case.number}</code>.
 *
 * @param kinds ids of the case kinds it belongs to
 * @param signatures who signs at its foot, in order
 */
public record DocumentTemplate(String id, Text name, List<String> kinds, List<Text> lines, List<Text> signatures) {
    public DocumentTemplate {
        kinds = List.copyOf(kinds);
        lines = List.copyOf(lines);
        signatures = List.copyOf(signatures);
    }
}
