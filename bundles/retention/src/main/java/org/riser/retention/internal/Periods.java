package org.riser.retention.internal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.riser.api.TenantId;
import org.riser.api.Text;
import org.riser.api.error.NotFound;
import org.riser.api.facts.Facts;
import org.riser.publication.RuleDecisions;
import org.riser.retention.KeptRecord;
import org.riser.retention.RetainedRecord;
import org.riser.retention.RetainedRecord.Period;
import org.riser.rulebook.Outcome;
import org.riser.rulebook.PackInfo;
import org.riser.rulebook.Rulebook;
import org.riser.rulebook.TableKind;
import org.riser.rulebook.TableView;

/** Asks the tables {@code retention} until when a record is kept. Thread-safe. */
@Component(service = Periods.class)
public final class Periods {
    private static final String CREATION = "creation";

    private final RuleDecisions decisions;

    @Activate
    public Periods(@Reference RuleDecisions decisions) {
        this.decisions = decisions;
    }

    /** The longest; empty when no row keeps such records, or their module is away. */
    Optional<Period> longest(TenantId tenant, String recordClass, KeptRecord kept, Instant now) {
        try {
            Rulebook rulebook = decisions.rulebook();
            return longest(
                    rulebook.evaluate(tenant, kept.module(), TableKind.RETENTION, now, facts(recordClass))
                            .outcomes(),
                    tenant,
                    kept,
                    now);
        } catch (NotFound moduleAway) {
            return Optional.empty();
        }
    }

    /** Counts the rows that let a record go as used. */
    void carriedOut(TenantId tenant, String recordClass, KeptRecord kept, Instant now) {
        decisions.decide(tenant, kept.module(), TableKind.RETENTION, now, facts(recordClass));
    }

    /** What was closed on this day or later cannot be due: no row of the class is shorter. */
    LocalDate dueBefore(TenantId tenant, String recordClass, Instant now, LocalDate today) {
        return rows(tenant, now)
                .filter(row -> cell(row.cells(), "class").equals(recordClass))
                .map(row -> isFromCreation(row.cells())
                        ? today
                        : Term.of(row.cells()).before(today))
                .max(Comparator.naturalOrder())
                .orElse(LocalDate.MIN);
    }

    private Stream<TableView.Row> rows(TenantId tenant, Instant now) {
        Rulebook rulebook = decisions.rulebook();
        return rulebook.packs(tenant).stream()
                .map(PackInfo::id)
                .flatMap(pack -> rulebook.table(tenant, pack, TableKind.RETENTION, now).rows().stream());
    }

    private Optional<Period> longest(List<Outcome> outcomes, TenantId tenant, KeptRecord kept, Instant now) {
        return outcomes.stream()
                .filter(outcome -> outcome.value().isPresent())
                .map(outcome -> period(outcome, tenant, kept, now))
                .max(Comparator.comparing(RetainedRecord.Period::keepUntil));
    }

    private Period period(Outcome outcome, TenantId tenant, KeptRecord kept, Instant now) {
        LocalDate from = isFromCreation(outcome.cells()) ? kept.createdOn() : kept.closedOn();
        return new Period(
                outcome.row().rowId(),
                outcome.row().clause(),
                name(outcome, tenant, now),
                Term.of(outcome.cells()).after(from));
    }

    private Text name(Outcome outcome, TenantId tenant, Instant now) {
        return decisions.rulebook().table(tenant, outcome.row().pack(), TableKind.RETENTION, now).rows().stream()
                .filter(row -> row.ref().rowId().equals(outcome.row().rowId()))
                .map(row -> new Text(cell(row.cells(), "name_zh"), cell(row.cells(), "name_en")))
                .findFirst()
                .orElse(Text.same(outcome.row().rowId()));
    }

    private static Facts facts(String recordClass) {
        return Facts.of(Map.of(TableKind.RETENTION.keyFact(), recordClass));
    }

    private static boolean isFromCreation(Map<String, String> cells) {
        return cell(cells, "from").equals(CREATION);
    }

    private static String cell(Map<String, String> cells, String column) {
        return cells.getOrDefault(column, "");
    }

    /** Whole years, months or days; a part of one counts as a whole one, so that nothing goes too early. */
    private record Term(long count, ChronoUnit unit) {
        static Term of(Map<String, String> cells) {
            ChronoUnit unit = switch (cell(cells, "unit")) {
                case "day" -> ChronoUnit.DAYS;
                case "month" -> ChronoUnit.MONTHS;
                default -> ChronoUnit.YEARS;
            };
            return new Term(
                    new BigDecimal(cell(cells, "period"))
                            .setScale(0, RoundingMode.CEILING)
                            .longValueExact(),
                    unit);
        }

        LocalDate after(LocalDate day) {
            return day.plus(count, unit);
        }

        LocalDate before(LocalDate day) {
            return day.minus(count, unit);
        }
    }
}
