package org.riser.publication.internal.sheets;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.riser.api.error.Fault;
import org.riser.publication.RowChange;
import org.riser.workbook.CellAddress;
import org.riser.workbook.WorkbookFault;

/** Edits, and where in a workbook each was found. Used by one thread. */
final class EditPlaces {
    private static final Pattern FIELD = Pattern.compile("edits\\[(\\d+)](?:\\.(?:cells\\.)?(.+))?");

    private final Map<String, String> keys;
    private final List<RowChange> edits = new ArrayList<>();
    private final List<Place> places = new ArrayList<>();

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
        Place place = places.get(edit);
        SheetRow row = place.row();
        if (row == null) {
            return new WorkbookFault(place.sheet(), 0, "", fault.code(), fault.message());
        }
        String name = field.group(2) == null ? "" : field.group(2);
        String column = name.equals("row") ? keys.getOrDefault(edits.get(edit).table(), "") : name;
        int at = row.columns().getOrDefault(column, 0);
        String letters = at > 0 ? CellAddress.letters(at) : "";
        return new WorkbookFault(place.sheet(), row.number(), letters, fault.code(), fault.message());
    }
}
