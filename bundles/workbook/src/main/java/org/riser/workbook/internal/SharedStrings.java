package org.riser.workbook.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.riser.workbook.ReadLimits;

/** The texts that cells name by their number. Immutable. */
final class SharedStrings {
    private final List<String> texts;

    private SharedStrings(List<String> texts) {
        this.texts = texts;
    }

    static SharedStrings none() {
        return new SharedStrings(List.of());
    }

    static SharedStrings read(XmlPart part, ReadLimits limits) throws BadWorkbook {
        List<String> texts = new ArrayList<>();
        while (part.nextStart()) {
            if (part.starts("si")) {
                texts.add(part.richText());
                if (texts.size() > limits.cells()) {
                    throw BadWorkbook.bomb();
                }
            }
        }
        return new SharedStrings(texts);
    }

    Optional<String> text(String number) {
        try {
            int index = Integer.parseInt(number);
            return index < 0 || index >= texts.size() ? Optional.empty() : Optional.of(texts.get(index));
        } catch (NumberFormatException notANumber) {
            return Optional.empty();
        }
    }
}
