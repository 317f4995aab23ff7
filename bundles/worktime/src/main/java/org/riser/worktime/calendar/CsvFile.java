package org.riser.worktime.calendar;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.riser.worktime.WorktimeException;

/**
 * A small comma-separated file: {@code # key: value} comments, a header row, one record a line. Collects what is wrong
 * by line. Used by one thread.
 */
final class CsvFile {
    private final List<Row> rows = new ArrayList<>();
    private final Map<String, String> comments = new LinkedHashMap<>();
    private final List<LineError> errors = new ArrayList<>();

    /** One record; a cell that cannot be read is noted and answered as empty. */
    final class Row {
        private final int line;
        private final Map<String, String> cells;

        private Row(int line, Map<String, String> cells) {
            this.line = line;
            this.cells = cells;
        }

        String text(String column) {
            return cells.getOrDefault(column, "");
        }

        /** @param format an example of what belongs there */
        <T> Optional<T> required(String column, String format, Function<String, T> reader) {
            if (text(column).isEmpty()) {
                error(column, "不能为空，例如 " + format, "must not be empty; for example " + format);
                return Optional.empty();
            }
            return optional(column, format, reader);
        }

        <T> Optional<T> optional(String column, String format, Function<String, T> reader) {
            String text = text(column);
            try {
                return text.isEmpty() ? Optional.empty() : Optional.of(reader.apply(text));
            } catch (WorktimeException e) {
                error(column, e.zh(), e.en());
            } catch (DateTimeException | IllegalArgumentException e) {
                error(
                        column,
                        "“" + text + "”无法识别，应如 " + format,
                        "\"" + text + "\" cannot be read; write it as " + format);
            }
            return Optional.empty();
        }

        void error(String column, String zh, String en) {
            errors.add(new LineError(line, column, zh, en));
        }
    }

    CsvFile(String content, List<String> columns) {
        String[] lines = content.replace("\uFEFF", "").split("\\R", -1);
        boolean headerSeen = false;
        for (int i = 0; i < lines.length; i++) {
            String line = lines[i].strip();
            if (line.startsWith("#")) {
                comment(line);
            } else if (!line.isEmpty() && headerSeen) {
                record(i + 1, line, columns);
            } else if (!line.isEmpty()) {
                headerSeen = true;
                header(i + 1, line, columns);
            }
        }
        if (rows.isEmpty() && errors.isEmpty()) {
            errors.add(new LineError(lines.length, "", "文件没有数据行", "the file has no records"));
        }
    }

    List<Row> rows() {
        return Collections.unmodifiableList(rows);
    }

    /** The value of a comment that every file of this kind must carry. */
    String comment(String key, String exampleZh, String exampleEn) {
        String value = comments.getOrDefault(key, "");
        if (value.isEmpty()) {
            String line = "# " + key + ": ";
            errors.add(new LineError(
                    1, key, "请注明，如 " + line + exampleZh, "is missing; add a line such as " + line + exampleEn));
        }
        return value;
    }

    /** @throws CsvException when anything was wrong */
    void finish() {
        if (!errors.isEmpty()) {
            throw new CsvException(errors);
        }
    }

    private void comment(String line) {
        String[] parts = line.substring(1).split("[::]", 2);
        if (parts.length == 2) {
            comments.putIfAbsent(parts[0].strip(), parts[1].strip());
        }
    }

    private void header(int number, String line, List<String> columns) {
        if (!cells(line).equals(columns)) {
            String expected = String.join(",", columns);
            errors.add(new LineError(number, "", "表头应为 " + expected, "the header must be " + expected));
        }
    }

    private void record(int number, String line, List<String> columns) {
        List<String> cells = cells(line);
        if (cells.size() != columns.size()) {
            errors.add(new LineError(
                    number,
                    "",
                    "应有 " + columns.size() + " 列，现有 " + cells.size() + " 列",
                    "needs " + columns.size() + " cells, has " + cells.size()));
            return;
        }
        Map<String, String> byColumn = new LinkedHashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            byColumn.put(columns.get(i), cells.get(i));
        }
        rows.add(new Row(number, byColumn));
    }

    private static List<String> cells(String line) {
        return Arrays.stream(line.split(",", -1)).map(String::strip).toList();
    }
}
