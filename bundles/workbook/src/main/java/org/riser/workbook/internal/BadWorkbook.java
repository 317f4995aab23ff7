package org.riser.workbook.internal;

import org.riser.api.Text;
import org.riser.workbook.WorkbookFault;

/** Thrown when nothing of a file can be used. */
public final class BadWorkbook extends Exception {
    private static final long serialVersionUID = 1L;
    private static final int LONGEST_SHOWN = 255;

    private final transient WorkbookFault problem;

    private BadWorkbook(String code, Text message) {
        super(message.en());
        problem = WorkbookFault.at("", 0, 0, code, message);
    }

    static BadWorkbook of(String code, String zh, String en) {
        return new BadWorkbook(code, new Text(zh, en));
    }

    /** @param part of the file that cannot be read */
    static BadWorkbook broken(String part) {
        String shown = part.length() > LONGEST_SHOWN ? part.substring(0, LONGEST_SHOWN) : part;
        return of(
                "broken",
                "文件已损坏或不完整（" + shown + "）。请重新下载或另存后再上传。",
                "The file is damaged or incomplete (" + shown + "). Download it or save it again, then upload it.");
    }

    static BadWorkbook notWorkbook() {
        return of(
                "not-xlsx",
                "这不是 XLSX 文件。请用电子表格另存为 .xlsx 后再上传。",
                "This is no XLSX file. Save it as .xlsx, then upload it.");
    }

    static BadWorkbook tooLarge(long mostBytes) {
        long mib = mostBytes >> 20;
        return of(
                "too-large",
                "文件过大：最多 " + mib + " MiB。请删去无用的工作表、图片和格式，或分次上传。",
                "The file is too large: " + mib + " MiB at most. Take out sheets, pictures and formats nobody needs, or"
                        + " upload it in parts.");
    }

    static BadWorkbook bomb() {
        return of(
                "bomb",
                "文件解压后大得异常，已拒绝读取。请新建工作簿，只粘贴需要的数值。",
                "Unpacked the file is larger than any honest one, so it was not read. Paste the values you need into a new"
                        + " workbook.");
    }

    public WorkbookFault problem() {
        return problem;
    }
}
