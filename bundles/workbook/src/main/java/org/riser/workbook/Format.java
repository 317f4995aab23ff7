package org.riser.workbook;

/** How a spreadsheet shows the cells of a column, and takes what people type into it. */
public enum Format {
    /** What is typed stays as it is typed: {@code 007} and {@code 1E5} too. */
    TEXT("@"),
    INTEGER("#,##0"),
    NUMBER("#,##0.####"),
    MONEY("#,##0.00"),
    PERCENT("0.0%"),
    DATE("yyyy-mm-dd"),
    DATE_TIME("yyyy-mm-dd hh:mm");

    private final String code;

    Format(String code) {
        this.code = code;
    }

    /** As the file writes it. */
    public String code() {
        return code;
    }
}
