package org.riser.publication.internal.sheets;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.riser.publication.DraftChange.RowName;
import org.riser.publication.LayeredRow;
import org.riser.publication.RowChange;
import org.riser.publication.RowTerms;
import org.riser.workbook.WorkbookFaults;

/**
 * Compares what a file says of the rows that are set with what the draft says, as {@link TableEdits} does with their cells, and
 * says it of the edits.
 */
final class TermsEdits {
    private final PackTable table;
    private final Origin origin;
    private final String sheet;
    private final Map<String, SheetRow> lines;
    private final Map<String, RowTerms> known = new HashMap<>();
    /** What the draft says, as the sheet would write it. */
    private final Map<String, Map<String, String>> now = new HashMap<>();

    private final OwnerNames owners;
    private final WorkbookFaults faults;
    private final WorkbookFaults notes;

    /**
     * Where it is told what cannot be taken, and what was kept.
     */
    record Told(WorkbookFaults faults, WorkbookFaults notes) {}

    /**
     * @param own what the draft sets
     * @param lines of the sheet, by the name of their row
     */
    TermsEdits(
            PackTable table,
            Origin origin,
            List<RowChange> own,
            String sheet,
            Map<String, SheetRow> lines,
            OwnerNames owners,
            Told told) {
        this.table = table;
        this.origin = origin;
        this.sheet = sheet;
        this.lines = lines;
        this.owners = owners;
        this.faults = told.faults();
        this.notes = told.notes();
        for (LayeredRow row : table.rows()) {
            Optional.ofNullable(table.now(row)).ifPresent(cells -> now.put(row.id(), cells));
        }
        own.forEach(edit -> known.put(SaidTerms.name(RowName.of(edit)), edit.terms()));
    }

    void say(EditPlaces edits) {
        Set<String> names = new LinkedHashSet<>(lines.keySet());
        names.addAll(now.keySet());
        Map<String, Integer> places = edits.byName();
        for (String name : names) {
            Integer place = places.get(name);
            if (place == null) {
                alone(name);
            } else {
                say(edits, place, name);
            }
        }
    }

    private void say(EditPlaces edits, int place, String name) {
        SheetRow line = lines.get(name);
        Map<String, String> inFile = line == null ? null : line.cells();
        if (Objects.equals(inFile, now.get(name))) {
            edits.say(place, known.getOrDefault(name, RowTerms.NONE), line);
        } else if (origin.isAsItWas(table, name, inFile, null)) {
            edits.say(place, known.getOrDefault(name, RowTerms.NONE), line);
            TableEdits.tellKept(notes, sheet, name, line);
        } else if (origin.isAsItWas(table, name, now.get(name), null)) {
            edits.say(place, line == null ? RowTerms.NONE : SaidTerms.read(line, faults, owners), line);
        } else {
            TableEdits.dispute(faults, sheet, name, line);
        }
    }

    /** Of a row that is set no longer nothing need be said; of one that never was it is a slip. */
    private void alone(String name) {
        SheetRow line = lines.get(name);
        if (line != null && !now.containsKey(name) && origin.isAsItWas(table, name, null, null)) {
            faults.add(
                    sheet,
                    line.number(),
                    line.columns().getOrDefault(table.keyColumn(), 0),
                    "terms-alone",
                    "本公司没有设定 “" + name + "”。请先修改该行，或删去此行。",
                    "The company does not set “" + name + "”. Change the row first, or take this line out.");
        }
    }
}
