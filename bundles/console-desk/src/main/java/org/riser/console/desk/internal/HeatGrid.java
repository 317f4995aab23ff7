package org.riser.console.desk.internal;

import java.text.Collator;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.riser.casework.CaseQuery;
import org.riser.casework.HeatMap;
import org.riser.console.References;
import org.riser.console.ViewContext;
import org.riser.modules.descriptor.CaseKind;
import org.riser.modules.descriptor.CoreFields;

/**
 * A heat map laid out: its rows and columns by name, and the sums at their ends. Immutable.
 *
 * @param units names by id, in the order of the names; nobody is last
 * @param kinds names by id, in the order in which the tenant's modules offer them
 * @param bands what each band of time left is called
 */
record HeatGrid(
        Map<String, String> units,
        Map<String, String> kinds,
        List<String> bands,
        Map<HeatGrid.Place, List<Long>> figures) {
    /** In place of a unit or a kind: the sum of all of them. */
    static final String ALL = "";

    /** One cell. */
    record Place(String unit, String kind) {}

    static HeatGrid of(HeatMap map, List<CaseKind> offered, ViewContext context) {
        Map<Place, List<Long>> figures = new HashMap<>();
        for (HeatMap.Cell cell : map.cells()) {
            for (String unit : List.of(unit(cell), ALL)) {
                for (String kind : List.of(cell.kind(), ALL)) {
                    figures.merge(new Place(unit, kind), cell.counts(), HeatGrid::sum);
                }
            }
        }
        return new HeatGrid(units(map, context), kinds(map, offered, context), bands(map, context), figures);
    }

    boolean hasShapeOf(HeatGrid other) {
        return units.equals(other.units) && kinds.equals(other.kinds) && bands.equals(other.bands);
    }

    List<Long> counts(Place place) {
        return figures.getOrDefault(place, List.of());
    }

    String name(Place place) {
        return (units.getOrDefault(place.unit, "") + " " + kinds.getOrDefault(place.kind, "")).strip();
    }

    private static String unit(HeatMap.Cell cell) {
        return cell.orgUnit() == null ? CaseQuery.NO_UNIT : cell.orgUnit();
    }

    private static List<Long> sum(List<Long> one, List<Long> other) {
        return IntStream.range(0, one.size())
                .mapToObj(band -> one.get(band) + other.get(band))
                .toList();
    }

    private static Map<String, String> units(HeatMap map, ViewContext context) {
        Map<String, String> names = new HashMap<>();
        boolean nobody = false;
        for (HeatMap.Cell cell : map.cells()) {
            String unit = cell.orgUnit();
            nobody |= unit == null;
            if (unit != null) {
                names.computeIfAbsent(
                        unit,
                        id -> context.references()
                                .named(CoreFields.CREW, id)
                                .map(References.Choice::label)
                                .orElse(id));
            }
        }
        Map<String, String> sorted = new LinkedHashMap<>();
        names.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Collator.getInstance(context.locale())))
                .forEach(unit -> sorted.put(unit.getKey(), unit.getValue()));
        if (nobody) {
            sorted.put(CaseQuery.NO_UNIT, Parts.text(context, "cases.unit.none"));
        }
        return sorted;
    }

    private static Map<String, String> kinds(HeatMap map, List<CaseKind> offered, ViewContext context) {
        Map<String, String> found = map.cells().stream()
                .collect(Collectors.toMap(
                        HeatMap.Cell::kind, cell -> cell.kindName().in(context.locale()), (a, b) -> a));
        Map<String, String> kinds = new LinkedHashMap<>();
        offered.stream().map(CaseKind::id).filter(found::containsKey).forEach(id -> kinds.put(id, found.get(id)));
        found.keySet().stream().sorted().forEach(id -> kinds.putIfAbsent(id, found.get(id)));
        return kinds;
    }

    private static List<String> bands(HeatMap map, ViewContext context) {
        List<String> bands = new ArrayList<>();
        for (Duration bound : map.bounds()) {
            bands.add(bound.isZero() ? Parts.text(context, "heat.late") : within(bound, context));
        }
        bands.add(Parts.text(context, "heat.later"));
        return bands;
    }

    private static String within(Duration bound, ViewContext context) {
        return bound.toMinutesPart() == 0
                ? Parts.text(context, "heat.hours", bound.toHours())
                : Parts.text(context, "heat.minutes", bound.toMinutes());
    }
}
