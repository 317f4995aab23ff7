package org.riser.publication;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import org.osgi.annotation.versioning.ProviderType;
import org.riser.api.security.Caller;

/**
 * A pack as an XLSX file for people who edit tables in a spreadsheet, and the edits that such a file comes to. Every method
 * belongs to the caller's tenant; nothing is kept. Thread-safe.
 */
@ProviderType
public interface RuleWorkbooks {
    /** What an XLSX file is called over HTTP. */
    String MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /** Largest file that is read. */
    int MOST_BYTES = 8 << 20;

    /**
     * Writes a pack: a sheet for each table with the rows that hold, the parameters, and a first sheet that explains the file.
     * Needs {@code rule.view}.
     *
     * @param own what the company sets: of the latest edition, or of a draft
     * @param language of titles; ids are the same in every language
     * @throws IOException if the stream fails
     * @throws org.riser.api.error.NotFound if there is no such pack
     */
    void write(Caller caller, String pack, List<RowChange> own, Locale language, OutputStream out) throws IOException;

    /**
     * What would have to be set so that the tables are as in a file. Needs {@code rule.view} and {@code rule.edit}.
     *
     * <p>Rows are put together one by one: what the file changed is an edit, what others set in the draft since the file was
     * written stays and is a note, a row that both changed to something else is a fault.
     *
     * @param own what the company sets now, of the latest edition or of a draft; what the file agrees with stays as it is
     * @throws IOException if the stream fails
     * @throws org.riser.api.error.NotFound if there is no such pack
     */
    WorkbookEdits read(Caller caller, String pack, List<RowChange> own, InputStream in) throws IOException;
}
