package org.riser.publication.internal;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.riser.workbook.Cell;
import org.riser.workbook.Format;
import org.riser.workbook.ReadLimits;
import org.riser.workbook.ReadSheet;
import org.riser.workbook.ReadWorkbook;
import org.riser.workbook.SheetColumn;
import org.riser.workbook.SheetLayout;
import org.riser.workbook.SheetWriter;
import org.riser.workbook.WorkbookReader;
import org.riser.workbook.WorkbookWriter;

/** A workbook as somebody edits it in a spreadsheet. Lines and columns count from 1, as people see them. */
final class Edited {
    private static final int COLUMNS = 40;

    private final Map<String, List<List<Cell>>> sheets = new LinkedHashMap<>();
    private final Map<Integer, Format> formats = new HashMap<>();

    static Edited of(byte[] workbook) {
        Edited edited = new Edited();
        for (ReadSheet sheet : read(workbook).sheets()) {
            List<List<Cell>> lines = new ArrayList<>();
            sheet.rows().forEach(row -> lines.add(new ArrayList<>(row.cells())));
            edited.sheets.put(sheet.name(), lines);
        }
        return edited;
    }

    static ReadWorkbook read(byte[] workbook) {
        try {
            return WorkbookReader.read(new ByteArrayInputStream(workbook), ReadLimits.USUAL);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The lines of a sheet by the end of its name. */
    List<List<Cell>> sheet(String id) {
        return sheets.get(name(id));
    }

    String name(String id) {
        return sheets.keySet().stream()
                .filter(name -> name.endsWith("(" + id + ")"))
                .findFirst()
                .orElseThrow();
    }

    /** Place of a column, from 1. */
    int column(String id, String column) {
        return sheet(id).get(1).indexOf(Cell.of(column)) + 1;
    }

    Edited set(String id, int line, String column, Cell cell) {
        return set(id, line, column(id, column), cell);
    }

    Edited set(String id, int line, int place, Cell cell) {
        List<List<Cell>> lines = sheet(id);
        while (lines.size() < line) {
            lines.add(new ArrayList<>());
        }
        List<Cell> cells = lines.get(line - 1);
        while (cells.size() < place) {
            cells.add(Cell.empty());
        }
        cells.set(place - 1, cell);
        return this;
    }

    Edited format(String id, String column, Format format) {
        formats.put(column(id, column), format);
        return this;
    }

    Edited without(String id) {
        sheets.remove(name(id));
        return this;
    }

    Edited rename(String id, String name) {
        sheets.put(name, sheets.remove(name(id)));
        return this;
    }

    byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (WorkbookWriter workbook = new WorkbookWriter(out)) {
            for (Map.Entry<String, List<List<Cell>>> sheet : sheets.entrySet()) {
                SheetLayout layout = SheetLayout.named(sheet.getKey());
                for (int c = 1; c <= COLUMNS; c++) {
                    layout = layout.column(SheetColumn.of(formats.getOrDefault(c, Format.TEXT)));
                }
                SheetWriter writer = workbook.sheet(layout);
                for (List<Cell> line : sheet.getValue()) {
                    writer.row(line);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** The XML of one sheet of a file is changed. */
    static byte[] xml(byte[] workbook, int sheet, UnaryOperator<String> change) throws IOException {
        Path file = Files.createTempFile("riser-test", ".xlsx");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            Files.write(file, workbook);
            try (ZipFile zip = new ZipFile(file.toFile());
                    ZipOutputStream changed = new ZipOutputStream(out)) {
                for (ZipEntry entry : (Iterable<ZipEntry>) zip.stream().map(ZipEntry.class::cast)::iterator) {
                    changed.putNextEntry(new ZipEntry(entry.getName()));
                    byte[] bytes = zip.getInputStream(entry).readAllBytes();
                    if (entry.getName().equals("xl/worksheets/sheet" + sheet + ".xml")) {
                        bytes = change.apply(new String(bytes, StandardCharsets.UTF_8))
                                .getBytes(StandardCharsets.UTF_8);
                    }
                    changed.write(bytes);
                }
            }
        } finally {
            Files.delete(file);
        }
        return out.toByteArray();
    }
}
