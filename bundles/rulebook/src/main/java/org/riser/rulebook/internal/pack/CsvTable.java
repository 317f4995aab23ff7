package org.riser.rulebook.internal.pack;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.riser.api.Text;

/** A CSV file as lines of named cells: UTF-8, first line the header, {@code #} begins a comment line. */
final class CsvTable {
    /**
     * A line with at least one filled cell.
     *
     * @param number line of the file, from 1
     * @param cells stripped, by column, without empty ones
     */
    record Line(int number, Map<String, String> cells) {}

    private CsvTable() {}

    /** The lines that can be read; what cannot goes to the findings. */
    static List<Line> read(String file, byte[] content, Set<String> columns, Findings findings) {
        List<Line> lines = new ArrayList<>();
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .commentStrategy(CommentStrategy.SKIP)
                .skipEmptyLines(true)
                .allowMissingFields(true)
                .allowExtraFields(true)
                .ofCsvRecord(decoded(content))) {
            List<String> header = null;
            for (CsvRecord record : reader) {
                List<String> fields =
                        record.getFields().stream().map(String::strip).toList();
                if (header == null) {
                    header = fields;
                    checkHeader(file, header, columns, findings);
                } else {
                    line(file, record, fields, header, findings, lines);
                }
            }
            if (header == null) {
                findings.add(file, 0, "", "pack.file.empty", EMPTY, HEADER_REMEDY);
            }
        } catch (CharacterCodingException notUtf8) {
            findings.add(file, 0, "", "pack.file.encoding", NOT_UTF8, ENCODING_REMEDY);
        } catch (CsvParseException | IOException | UncheckedIOException broken) {
            findings.add(file, 0, "", "pack.file.csv", broken(broken), QUOTES_REMEDY);
        }
        return lines;
    }

    private static final Text EMPTY = new Text("文件没有表头行。", "The file has no header line.");
    private static final Text HEADER_REMEDY = new Text("请在第一行写列名。", "Write the column names on the first line.");
    private static final Text NOT_UTF8 = new Text("文件不是 UTF-8 编码。", "The file is not UTF-8.");
    private static final Text ENCODING_REMEDY = new Text("请另存为 UTF-8 的 CSV。", "Save it as CSV in UTF-8.");
    private static final Text QUOTES_REMEDY = new Text("请检查引号和逗号。", "Check quotes and commas.");

    private static Text broken(Exception cause) {
        return new Text("CSV 格式有误：" + cause.getMessage() + "。", "This is no CSV: " + cause.getMessage() + ".");
    }

    /** Strict: a wrong byte is an error, not a question mark. */
    private static String decoded(byte[] content) throws CharacterCodingException {
        String text = StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(content))
                .toString();
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static void checkHeader(String file, List<String> header, Set<String> columns, Findings findings) {
        Set<String> seen = new HashSet<>();
        for (String name : header) {
            if (!columns.contains(name) || !seen.add(name)) {
                findings.add(
                        file,
                        1,
                        name,
                        "pack.column.unknown",
                        new Text(
                                "表中没有列 “" + name + "”，或该列重复。",
                                "There is no column “" + name + "”, or it is there twice."),
                        new Text(
                                "可用的列：" + String.join("、", columns) + "。",
                                "Columns are " + String.join(", ", columns) + "."));
            }
        }
    }

    private static void line(
            String file, CsvRecord row, List<String> fields, List<String> header, Findings findings, List<Line> lines) {
        int number = (int) row.getStartingLineNumber();
        Map<String, String> cells = new LinkedHashMap<>();
        for (int i = 0; i < Math.min(fields.size(), header.size()); i++) {
            if (!fields.get(i).isEmpty()) {
                cells.put(header.get(i), fields.get(i));
            }
        }
        if (fields.size() > header.size()) {
            findings.add(
                    file,
                    number,
                    "",
                    "pack.line.cells",
                    new Text(
                            "该行有 " + fields.size() + " 格，多于表头的 " + header.size() + " 列。",
                            "The line has " + fields.size() + " cells, more than the " + header.size() + " columns."),
                    new Text("含逗号的内容请加双引号。", "Put texts with commas between double quotes."));
        }
        if (!cells.isEmpty()) {
            lines.add(new Line(number, cells));
        }
    }
}
