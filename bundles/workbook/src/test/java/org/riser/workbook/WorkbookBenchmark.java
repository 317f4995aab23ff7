package org.riser.workbook;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Logger;

/** Writes and reads 5,000 rows of 22 cells. Run {@link #main}; it prints times, the size of the file and the peak of the heap. */
final class WorkbookBenchmark {
    private static final int ROWS = 5_000;
    private static final int COLUMNS = 22;
    private static final int RUNS = 8;
    private static final Logger LOG = Logger.getLogger("benchmark");

    private WorkbookBenchmark() {}

    public static void main(String[] args) throws IOException {
        for (int run = 1; run <= RUNS; run++) {
            int number = run;
            long before = settle();
            long start = System.nanoTime();
            byte[] bytes = write();
            long written = System.nanoTime();
            long writePeak = peak() - before;
            before = settle();
            long again = System.nanoTime();
            ReadWorkbook read = WorkbookReader.read(new ByteArrayInputStream(bytes), ReadLimits.USUAL);
            long end = System.nanoTime();
            long readPeak = peak() - before;
            LOG.info(() -> String.format(
                    "run %d: write %d ms, peak +%d MB; %d KB; read %d ms, peak +%d MB, %d rows",
                    number,
                    Duration.ofNanos(written - start).toMillis(),
                    writePeak >> 20,
                    bytes.length >> 10,
                    Duration.ofNanos(end - again).toMillis(),
                    readPeak >> 20,
                    read.sheets().get(0).rows().size()));
        }
    }

    private static byte[] write() throws IOException {
        SheetLayout layout = SheetLayout.named("Rows");
        for (int c = 0; c < COLUMNS; c++) {
            layout =
                    layout.column(SheetColumn.of(Format.TEXT, "列 " + c, "c" + c).wrapped());
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (WorkbookWriter workbook = new WorkbookWriter(out)) {
            SheetWriter sheet = workbook.sheet(layout);
            for (int r = 0; r < ROWS; r++) {
                List<Cell> cells = new ArrayList<>();
                for (int c = 0; c < COLUMNS; c++) {
                    cells.add(Cell.of(c < 4 ? "规则 " + r + " 第 " + c + " 项" : "value-" + (r * 31 + c) % 400));
                }
                sheet.row(cells);
            }
        }
        return out.toByteArray();
    }

    private static long settle() {
        System.gc();
        pools().forEach(MemoryPoolMXBean::resetPeakUsage);
        return peak();
    }

    private static long peak() {
        return pools().stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
    }

    private static List<MemoryPoolMXBean> pools() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
    }
}
