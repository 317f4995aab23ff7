package org.riser.publication.internal.sheets;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.riser.api.error.Fault;
import org.riser.publication.DraftChange.RowName;
import org.riser.publication.RowChange;
import org.riser.publication.RowTerms;
import org.riser.workbook.CellAddress;
import org.riser.workbook.WorkbookFault;

/** Edits, and where in a workbook each was found. Used by one thread. */
final class EditPlaces {
    private static final Pattern FIELD = Pattern.compile("edits\\[(\\d+)](?:\\.(?:cells\\.)?(.+))?");

    private static final String TERMS = "terms.";

    private final Map<String, String> keys;
    private final List<RowChange> edits = new ArrayList<>();
    private final List<Place> places = new ArrayList<>();
    /** The lines that say something of an edit. */
    private final Map<Integer, SheetRow> said = new HashMap<>();

    /** @param row null for a row that is missing from its sheet */
    private record Place(String sheet, @Nullable SheetRow row) {}

    /** @param keys the column that names the rows, by table */
    EditPlaces(Map<String, String> keys) {
        this.keys = keys;
    }

    void add(RowChange edit, @Nullable SheetRow row, String sheet) {
        edits.add(edit);
        places.add(new Place(sheet, row));
    }

    /** Where each edit stands, by the name of its row. */
    Map<String, Integer> byName() {
        Map<String, Integer> byName = new HashMap<>();
        edits.forEach(edit -> byName.put(SaidTerms.name(RowName.of(edit)), byName.size()));
        return byName;
    }

    /** @param line null when no line of the file says so */
    void say(int edit, RowTerms terms, @Nullable SheetRow line) {
        edits.set(edit, edits.get(edit).withTerms(terms));
        if (line != null) {
            said.put(edit, line);
        }
    }

    List<RowChange> edits() {
        return edits;
    }

    /** A fault of the edits, at the cell that it is about. */
    WorkbookFault fault(Fault fault) {
        Matcher field = FIELD.matcher(fault.field());
        if (!field.matches()) {
            return new WorkbookFault("", 0, "", fault.code(), fault.message());
        }
        int edit = Integer.parseInt(field.group(1));
        String name = field.group(2) == null ? "" : field.group(2);
        SheetRow line = said.get(edit);
        if (line != null && name.startsWith(TERMS)) {
            return at(line, name.substring(TERMS.length()), fault);
        }
        Place place = places.get(edit);
        SheetRow row = place.row();
        if (row == null) {
            return new WorkbookFault(place.sheet(), 0, "", fault.code(), fault.message());
        }
        String column = name.equals("row") ? keys.getOrDefault(edits.get(edit).table(), "") : name;
        return at(row, column, fault);
    }

    private static WorkbookFault at(SheetRow row, String column, Fault fault) {
        int at = row.columns().getOrDefault(column, 0);
        String letters = at > 0 ? CellAddress.letters(at) : "";
        return new WorkbookFault(row.sheet(), row.number(), letters, fault.code(), fault.message());
    }
}
