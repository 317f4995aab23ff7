package org.riser.modules.internal.read;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One row of a rule table as written.
 *
 * @param number its line in the file
 */
public record CsvLine(int number, List<String> cells) {
    /** All rows, the header first; none when the text is no CSV, which the rulebook will tell. */
    public static List<CsvLine> read(String text) {
        try (CsvReader<CsvRecord> reader =
                CsvReader.builder().commentStrategy(CommentStrategy.SKIP).ofCsvRecord(text)) {
            return reader.stream()
                    .map(line -> new CsvLine((int) line.getStartingLineNumber(), List.copyOf(line.getFields())))
                    .toList();
        } catch (CsvParseException | IOException e) {
            return List.of();
        }
    }

    public Map<String, String> by(CsvLine header) {
        Map<String, String> row = new HashMap<>();
        for (int i = 0; i < Math.min(cells.size(), header.cells.size()); i++) {
            row.put(header.cells.get(i).strip(), cells.get(i).strip());
        }
        return row;
    }
}
