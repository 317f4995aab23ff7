package org.riser.publication.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import org.riser.publication.RowChange;
import org.riser.publication.WorkbookEdits;
import org.riser.workbook.WorkbookFault;

/** What an author does with a workbook of rules outside. */
final class Spreadsheet {
    static final String PACK = "lift";

    /** Line of the first row of a sheet. */
    static final int FIRST = 3;

    private Spreadsheet() {}

    static byte[] write(Office office, String pack, List<RowChange> own, Locale language) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            office.workbooks.write(office.author, pack, own, language, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static byte[] write(Office office) {
        return write(office, PACK, own(office), Locale.CHINA);
    }

    static List<RowChange> own(Office office) {
        return office.rows.stand(office.author, PACK).own();
    }

    static WorkbookEdits read(Office office, byte[] workbook) {
        return read(office, PACK, own(office), workbook);
    }

    static WorkbookEdits read(Office office, String pack, List<RowChange> own, byte[] workbook) {
        try {
            return office.workbooks.read(office.author, pack, own, new ByteArrayInputStream(workbook));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<String> told(List<WorkbookFault> faults) {
        return faults.stream()
                .map(fault -> fault.sheet() + "!" + fault.address() + " " + fault.code())
                .toList();
    }

    /** What is refused of a workbook that gives no edits. */
    static List<String> refused(Office office, Edited edited) {
        WorkbookEdits read = read(office, edited.bytes());
        assertThat(read.edits()).isEmpty();
        assertThat(read.faults()).allSatisfy(fault -> {
            assertThat(fault.message().zh()).isNotBlank().contains("请");
            assertThat(fault.message().en()).isNotBlank();
        });
        return told(read.faults());
    }
}
