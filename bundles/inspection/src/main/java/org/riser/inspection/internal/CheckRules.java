package org.riser.inspection.internal;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.riser.api.TenantId;
import org.riser.api.Text;
import org.riser.inspection.CheckItem;
import org.riser.inspection.RoundKind;
import org.riser.publication.RuleDecisions;
import org.riser.rulebook.Clause;
import org.riser.rulebook.Clauses;
import org.riser.rulebook.Column;
import org.riser.rulebook.PackInfo;
import org.riser.rulebook.TableKind;
import org.riser.rulebook.TableSchema;
import org.riser.rulebook.TableView;

/** Reads from the table {@code checklist} what a round goes through. Thread-safe. */
@Component(service = CheckRules.class)
public final class CheckRules {
    private static final String CORE = "core";
    private static final String ANY = "any";
    /** The counter stands in the hall. */
    private static final Map<String, String> WITHIN = Map.of("counter", "hall");

    private static final Pattern BOUND = Pattern.compile("checklist\\.value (>=|<=|>|<) (-?\\d+(?:\\.\\d+)?)");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,6}(\\.\\d{1,2})?");
    private static final int DATE = 10;
    private static final int SCALE = 2;

    final RuleDecisions decisions;
    private final Clauses clauses;

    @Activate
    public CheckRules(@Reference RuleDecisions decisions, @Reference Clauses clauses) {
        this.decisions = decisions;
        this.clauses = clauses;
    }

    boolean knows(TenantId tenant, String module) {
        return decisions.rulebook().packs(tenant).stream().map(PackInfo::id).anyMatch(module::equals);
    }

    /** Where items may be looked at, beside everywhere. */
    List<String> places(TenantId tenant) {
        return choices(
                        decisions
                                .rulebook()
                                .table(tenant, CORE, TableKind.CHECKLIST)
                                .schema(),
                        "place")
                .stream()
                .map(Column.Choice::id)
                .filter(place -> !place.equals(ANY) && !WITHIN.containsKey(place))
                .toList();
    }

    /** In the order of the tables, none while the module is away; what the rows of one item say is put together. */
    List<CheckItem> items(
            TenantId tenant, String module, RoundKind kind, @Nullable String place, Instant at, LocalDate day) {
        if (!knows(tenant, module)) {
            return List.of();
        }
        TableView own = decisions.rulebook().table(tenant, module, TableKind.CHECKLIST, at);
        Stream<TableView.Row> common = module.equals(CORE)
                ? Stream.of()
                : decisions.rulebook().table(tenant, CORE, TableKind.CHECKLIST, at).rows().stream();
        Map<String, List<TableView.Row>> byItem = new LinkedHashMap<>();
        Stream.concat(own.rows().stream(), common)
                .filter(row -> names(row, "rounds", kind) && isThere(row, place) && isValid(row, day))
                .forEach(row -> byItem.computeIfAbsent(cell(row, "item"), item -> new ArrayList<>())
                        .add(row));
        return byItem.entrySet().stream()
                .map(entry -> item(own.schema(), entry.getKey(), entry.getValue(), kind))
                .toList();
    }

    /** Whether a column of a row lists a kind of round. */
    static boolean names(TableView.Row row, String column, RoundKind kind) {
        return lists(cell(row, column), kind);
    }

    static boolean lists(String cell, RoundKind kind) {
        return Stream.of(cell.split(",", -1)).map(String::strip).anyMatch(kind.id()::equals);
    }

    private static boolean isThere(TableView.Row row, @Nullable String place) {
        String its = cell(row, "place");
        return place == null || its.equals(ANY) || WITHIN.getOrDefault(its, its).equals(place);
    }

    private static boolean isValid(TableView.Row row, LocalDate day) {
        return date(cell(row, "validFrom")).map(from -> !day.isBefore(from)).orElse(true)
                && date(cell(row, "validTo")).map(day::isBefore).orElse(true);
    }

    private static Optional<LocalDate> date(String cell) {
        try {
            return cell.length() < DATE ? Optional.empty() : Optional.of(LocalDate.parse(cell.substring(0, DATE)));
        } catch (DateTimeException noDate) {
            return Optional.empty();
        }
    }

    private CheckItem item(TableSchema schema, String id, List<TableView.Row> rows, RoundKind kind) {
        TableView.Row first = rows.get(0);
        String clause = cell(first, "clause");
        String family = cell(first, "family");
        String points = cell(first, "points");
        boolean isNumber = cell(first, "answer").equals("number");
        Text name = new Text(cell(first, "name_zh"), cell(first, "name_en"));
        return new CheckItem(
                id,
                name,
                clause,
                clauses.clause(clause).map(Clause::text).orElse(name),
                family,
                choices(schema, "family").stream()
                        .filter(choice -> choice.id().equals(family))
                        .map(Column.Choice::name)
                        .findFirst()
                        .orElse(Text.same(family)),
                isNumber,
                cell(first, "unit"),
                isNumber ? rows.stream().flatMap(CheckRules::bounds).toList() : List.of(),
                NUMBER.matcher(points).matches() ? new BigDecimal(points).setScale(SCALE) : null,
                rows.stream().anyMatch(row -> names(row, "fined", kind)));
    }

    private static Stream<CheckItem.Bound> bounds(TableView.Row row) {
        List<CheckItem.Bound> bounds = new ArrayList<>();
        Matcher found = BOUND.matcher(cell(row, "when"));
        while (found.find()) {
            bounds.add(new CheckItem.Bound(found.group(1), new BigDecimal(found.group(2))));
        }
        return bounds.stream();
    }

    private static List<Column.Choice> choices(TableSchema schema, String column) {
        return schema.column(column).map(Column::choices).orElse(List.of());
    }

    private static String cell(TableView.Row row, String column) {
        return row.cells().getOrDefault(column, "");
    }
}
