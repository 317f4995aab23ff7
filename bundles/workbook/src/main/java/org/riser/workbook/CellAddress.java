package org.riser.workbook;

import java.util.Optional;

/**
 * Where a cell stands.
 *
 * @param row from 1
 * @param column from 1
 */
public record CellAddress(int row, int column) {
    /** Last row of a sheet. */
    public static final int LAST_ROW = 1_048_576;

    /** Last column of a sheet, {@code XFD}. */
    public static final int LAST_COLUMN = 16_384;

    private static final int LETTERS = 26;

    /** As spreadsheets write it: {@code B7}. */
    @Override
    public String toString() {
        return letters(column) + row;
    }

    /** @param column from 1: {@code A} */
    public static String letters(int column) {
        StringBuilder letters = new StringBuilder();
        for (int rest = column; rest > 0; rest = (rest - 1) / LETTERS) {
            letters.insert(0, (char) ('A' + (rest - 1) % LETTERS));
        }
        return letters.toString();
    }

    /** Reads {@code B7}; empty for what no sheet has. */
    public static Optional<CellAddress> of(String text) {
        int at = 0;
        int column = 0;
        while (at < text.length() && text.charAt(at) >= 'A' && text.charAt(at) <= 'Z' && column <= LAST_COLUMN) {
            column = column * LETTERS + text.charAt(at) - 'A' + 1;
            at++;
        }
        int row = 0;
        int digits = at;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9' && row <= LAST_ROW) {
            row = row * 10 + text.charAt(at) - '0';
            at++;
        }
        boolean isOne = at == text.length() && digits > 0 && row > 0 && row <= LAST_ROW && column <= LAST_COLUMN;
        return isOne ? Optional.of(new CellAddress(row, column)) : Optional.empty();
    }
}
