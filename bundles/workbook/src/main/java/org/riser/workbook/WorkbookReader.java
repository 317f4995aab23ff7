package org.riser.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.riser.workbook.internal.BadWorkbook;
import org.riser.workbook.internal.Collected;
import org.riser.workbook.internal.Parts;
import org.riser.workbook.internal.WorkbookPart;

/**
 * Reads XLSX files from people: any bytes come to an end within the limits. Formulas, merged cells, macros, links to other
 * files and encryption are problems, never guessed at. Thread-safe.
 */
public final class WorkbookReader {
    /** Faults that are told apart; of more only the number is told. */
    public static final int MOST_FAULTS = 100;

    private WorkbookReader() {}

    /**
     * @param in left open
     * @throws IOException if the stream fails, or the temporary folder does
     */
    public static ReadWorkbook read(InputStream in, ReadLimits limits) throws IOException {
        Collected collected = new Collected(limits);
        try (Parts parts = Parts.of(in, limits)) {
            return new WorkbookPart(parts, limits, collected).read();
        } catch (BadWorkbook bad) {
            return new ReadWorkbook(List.of(), List.of(bad.problem()), List.of());
        }
    }
}
