package org.riser.publication.internal.sheets;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.riser.api.Text;
import org.riser.api.security.Caller;
import org.riser.publication.LayeredRow;
import org.riser.publication.RowChange;
import org.riser.publication.RuleTables;
import org.riser.rulebook.PackInfo;
import org.riser.rulebook.RowEdit;
import org.riser.rulebook.Rulebook;
import org.riser.rulebook.TableKind;

/**
 * All tables of a pack as a company has them. Immutable.
 *
 * @param pack whose they are
 * @param edition number of the company's latest
 * @param tables one for each kind, then the parameters, then what is said of the rows that are set
 * @param owners how those who answer for rows are called
 */
record PackTables(PackInfo pack, long edition, List<PackTable> tables, OwnerNames owners) {
    private static final Text PARAMETERS = new Text("参数", "Parameters");
    private static final int STAMP_LENGTH = 16;

    /** @throws org.riser.api.error.NotFound if there is no such pack */
    static PackTables of(
            Rulebook rulebook, RuleTables source, OwnerNames owners, Caller caller, String pack, List<RowChange> own) {
        long edition = source.stand(caller, pack).edition();
        List<PackTable> tables = new ArrayList<>();
        for (TableKind kind : TableKind.values()) {
            Text title = rulebook.table(caller.tenant(), pack, kind).schema().title();
            tables.add(table(source, caller, pack, kind.id(), title, own));
        }
        tables.add(table(source, caller, pack, RowEdit.PARAMETERS, PARAMETERS, own));
        tables.add(SaidTerms.table(own, owners));
        PackInfo info = rulebook.packs(caller.tenant()).stream()
                .filter(one -> one.id().equals(pack))
                .findFirst()
                .orElseThrow();
        return new PackTables(info, edition, tables, owners);
    }

    private static PackTable table(
            RuleTables source, Caller caller, String pack, String id, Text title, List<RowChange> own) {
        return new PackTable(id, title, source.columns(id), source.rows(caller, pack, id, own));
    }

    Optional<PackTable> table(String id) {
        return tables.stream().filter(table -> table.id().equals(id)).findFirst();
    }

    int mostRows() {
        return tables.stream().mapToInt(table -> table.rows().size()).max().orElse(0);
    }

    /**
     * Changes with everything that a workbook is compared with: the pack, the group's rows, the number of the company's
     * edition.
     */
    String stamp() {
        Stamp stamp = new Stamp().add(pack.id()).add(String.valueOf(edition));
        for (PackTable table : tables) {
            stamp.add(table.id());
            for (LayeredRow row : table.rows()) {
                Map<String, String> below = table.below(row);
                if (below != null) {
                    stamp.add(row.id()).add(below);
                }
            }
        }
        return stamp.text(STAMP_LENGTH);
    }
}
