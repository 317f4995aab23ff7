package org.riser.publication.internal.sheets;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.riser.api.security.Caller;
import org.riser.identity.Permissions;
import org.riser.publication.RowChange;
import org.riser.publication.RulePublications;
import org.riser.publication.RuleTables;
import org.riser.publication.RuleWorkbooks;
import org.riser.publication.WorkbookEdits;
import org.riser.publication.internal.StaffOwners;
import org.riser.rulebook.Rulebook;
import org.riser.workbook.ReadLimits;
import org.riser.workbook.WorkbookReader;
import org.riser.workbook.WorkbookWriter;

/** Writes the tables as sheets, and reads them back. */
@Component(service = RuleWorkbooks.class)
public final class SheetWorkbooks implements RuleWorkbooks {
    private final Rulebook rulebook;
    private final RuleTables tables;
    private final RulePublications publications;
    private final StaffOwners owners;

    @Activate
    public SheetWorkbooks(
            @Reference Rulebook rulebook,
            @Reference RuleTables tables,
            @Reference RulePublications publications,
            @Reference StaffOwners owners) {
        this.rulebook = rulebook;
        this.tables = tables;
        this.publications = publications;
        this.owners = owners;
    }

    @Override
    public void write(Caller caller, String pack, List<RowChange> own, Locale language, OutputStream out)
            throws IOException {
        caller.require(Permissions.RULE_VIEW);
        PackTables all = PackTables.of(rulebook, tables, new OwnerNames(owners, caller.tenant()), caller, pack, own);
        try (WorkbookWriter workbook = new WorkbookWriter(out)) {
            AboutSheet.write(workbook, all, language);
            for (PackTable table : all.tables()) {
                PackSheets.write(workbook, table, language);
            }
        }
    }

    /** More rows than are there, and as many as may be set, can be no honest workbook. */
    @Override
    public WorkbookEdits read(Caller caller, String pack, List<RowChange> own, InputStream in) throws IOException {
        caller.require(Permissions.RULE_EDIT);
        PackTables all = PackTables.of(rulebook, tables, new OwnerNames(owners, caller.tenant()), caller, pack, own);
        int mostRows = all.mostRows() + RulePublications.MOST_EDITS + PackTable.IDS_LINE;
        ReadLimits limits = ReadLimits.USUAL.withRows(mostRows);
        return new SheetReading(all, own, edits -> publications.check(caller, pack, edits))
                .read(WorkbookReader.read(in, limits));
    }
}
