package org.riser.workbook;

/**
 * How much of a workbook is taken in: whatever a file says of itself, reading it needs no more memory and time than these
 * allow. Immutable.
 *
 * @param bytes of the file
 * @param unpackedBytes of all its parts together
 * @param parts in the file
 * @param sheets in the workbook
 * @param rows of a sheet that hold anything
 * @param columns of a sheet
 * @param cells of the workbook that hold anything
 */
public record ReadLimits(long bytes, long unpackedBytes, int parts, int sheets, int rows, int columns, int cells) {
    /** 8 MiB, 64 MiB unpacked, 64 sheets with 20,000 rows each, half a million cells. */
    public static final ReadLimits USUAL = new ReadLimits(8 << 20, 64 << 20, 1_000, 64, 20_000, 256, 500_000);

    public ReadLimits withRows(int most) {
        return new ReadLimits(bytes, unpackedBytes, parts, sheets, most, columns, cells);
    }
}
