package org.riser.workbook;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.dhatim.fastexcel.Workbook;
import org.jspecify.annotations.Nullable;

/**
 * Writes an XLSX file sheet by sheet, row by row: rows leave for the stream as they come, only the texts of a file are kept
 * once each until its end. Used by one thread. Closing it ends the file and leaves the stream open.
 */
public final class WorkbookWriter implements Closeable {
    private final Workbook workbook;
    private final Set<String> names = new HashSet<>();
    private @Nullable SheetWriter open;

    public WorkbookWriter(OutputStream out) {
        workbook = new Workbook(out, "Riser", "1.0");
    }

    /**
     * Begins a sheet, and ends the one before.
     *
     * @throws IOException if the stream fails
     * @throws IllegalArgumentException if there is a sheet of that name
     */
    public SheetWriter sheet(SheetLayout layout) throws IOException {
        if (!names.add(layout.name().toLowerCase(Locale.ROOT))) {
            throw new IllegalArgumentException("there is a sheet of that name: " + layout.name());
        }
        endSheet();
        SheetWriter begun = new SheetWriter(workbook.newWorksheet(layout.name()), layout);
        open = begun;
        return begun;
    }

    /** @throws IOException if the stream fails */
    @Override
    public void close() throws IOException {
        endSheet();
        workbook.finish();
    }

    private void endSheet() throws IOException {
        if (open != null) {
            open.end();
            open = null;
        }
    }
}
