package org.riser.followup.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.riser.api.Page;
import org.riser.api.Text;
import org.riser.api.TimedPlace;
import org.riser.api.error.Conflict;
import org.riser.api.error.Forbidden;
import org.riser.api.error.NotFound;
import org.riser.api.input.Input;
import org.riser.api.security.Caller;
import org.riser.followup.FollowUpSummaries;
import org.riser.followup.FollowUpSummary;
import org.riser.followup.NewMeasure;
import org.riser.followup.NewSummary;
import org.riser.followup.Satisfaction;
import org.riser.followup.SatisfactionQuery;
import org.riser.followup.SatisfactionReport;
import org.riser.followup.SummaryFigures;
import org.riser.identity.Permissions;
import org.riser.store.Store;
import org.riser.store.UnitOfWork;
import org.riser.store.UnitReady;

/** Summaries in the database. */
@Component
public final class StoredSummaries implements FollowUpSummaries {
    private static final int LONGEST = 4_000;

    private final Store store;
    private final Work work;
    private final Satisfaction satisfaction;
    private final MeasureSteps measures;
    private final Clock clock;

    @Activate
    public StoredSummaries(
            @Reference Store store,
            @Reference Work work,
            @Reference Satisfaction satisfaction,
            @Reference MeasureSteps measures,
            @Reference Clock clock,
            @Reference(target = "(unit=followup)") UnitReady ready) {
        this.store = store;
        this.work = work;
        this.satisfaction = satisfaction;
        this.measures = measures;
        this.clock = clock;
    }

    @Override
    public SummaryFigures figures(Caller caller, String module, YearMonth month) {
        requireView(caller);
        Input input = new Input();
        SummaryCheck.about(work, caller, module, month, now(), input);
        input.check();
        return made(caller, module, month);
    }

    private SummaryFigures made(Caller caller, String module, YearMonth month) {
        SatisfactionQuery query =
                SatisfactionQuery.of(module, month.atDay(1), month.atEndOfMonth(), SatisfactionQuery.By.MONTH);
        SatisfactionReport.Line total = satisfaction.report(caller, query).total();
        Days days = Days.of(month, work.zone(caller));
        return store.call(caller.tenant(), unit -> new MonthFigures(unit, module, month, days).with(total));
    }

    @Override
    public FollowUpSummary begin(Caller caller, UUID id, NewSummary wanted) {
        requireView(caller);
        caller.require(Permissions.FOLLOWUP_DRAW);
        Input input = new Input().optional("text", wanted.text(), LONGEST);
        SummaryCheck.about(work, caller, wanted.module(), wanted.month(), now(), input);
        SummaryCheck.manager(work, caller, wanted.manager(), input);
        input.check();
        SummaryRow row = store.call(caller.tenant(), unit -> {
            Optional<SummaryRow> there = SummaryRows.find(unit, id);
            if (there.isPresent()) {
                return there.get();
            }
            if (SummaryRows.of(unit, wanted.module(), wanted.month().toString()).isPresent()) {
                throw new Conflict(
                        "followup.summarised",
                        new Text(
                                wanted.month() + " 的小结已有，请在原小结上修改。",
                                "There is a summary of " + wanted.month() + " already; change that one."));
            }
            SummaryRow begun = new SummaryRow(id, wanted, caller, now());
            SummaryRows.entities(unit).persist(begun);
            SummaryRows.entities(unit).flush();
            tell(unit, caller, "followup.summarise", begun, Map.of("module", begun.module, "month", begun.month));
            return begun;
        });
        return view(caller, row);
    }

    @Override
    public FollowUpSummary change(Caller caller, UUID id, String text, String manager, long version) {
        requireView(caller);
        caller.require(Permissions.FOLLOWUP_DRAW);
        SummaryRow changed = store.call(caller.tenant(), unit -> {
            SummaryRow row = row(unit, id);
            Input input = new Input().optional("text", text, LONGEST);
            SummaryCheck.manager(work, caller, manager, input);
            input.check();
            Input.version(row.version, version);
            SummaryCheck.draft(row);
            if (row.text.equals(text) && row.manager.equals(manager)) {
                return row;
            }
            Map<String, List<Object>> difference = Stream.of(
                            Map.entry("text", List.<Object>of(row.text, text)),
                            Map.entry("manager", List.<Object>of(row.manager, manager)))
                    .filter(change ->
                            !change.getValue().get(0).equals(change.getValue().get(1)))
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
            row.write(text, manager, caller, now());
            SummaryRows.entities(unit).flush();
            tell(unit, caller, "followup.rewrite-summary", row, difference);
            return row;
        });
        return view(caller, changed);
    }

    @Override
    public FollowUpSummary submit(Caller caller, UUID id, @Nullable Long version) {
        requireView(caller);
        caller.require(Permissions.FOLLOWUP_DRAW);
        SummaryRow draft = store.call(caller.tenant(), unit -> row(unit, id));
        if (draft.isSubmitted()) {
            return view(caller, draft);
        }
        SummaryFigures figures = made(caller, draft.module, draft.month());
        Instant now = now();
        LocalDate by = measures.agreedBy(caller, draft.module, now).orElse(null);
        SummaryRow submitted = store.call(caller.tenant(), unit -> {
            SummaryRow row = row(unit, id);
            if (row.isSubmitted()) {
                return row;
            }
            if (version != null) {
                Input.version(row.version, version);
            }
            SummaryCheck.complete(row, YearMonth.from(now.atZone(work.zone(caller))));
            row.submitted(figures, by, caller, now);
            SummaryRows.entities(unit).flush();
            tell(
                    unit,
                    caller,
                    "followup.submit-summary",
                    row,
                    Map.of("module", row.module, "month", row.month, "manager", row.manager));
            return row;
        });
        return view(caller, submitted);
    }

    @Override
    public FollowUpSummary find(Caller caller, UUID id) {
        requireView(caller);
        return view(caller, store.call(caller.tenant(), unit -> row(unit, id)));
    }

    @Override
    public Page<FollowUpSummary> page(Caller caller, @Nullable String module, @Nullable String cursor, int limit) {
        requireView(caller);
        Input.limit(limit);
        TimedPlace after = cursor == null ? null : TimedPlace.of(cursor);
        List<SummaryRow> rows = store.call(caller.tenant(), unit -> SummaryRows.page(unit, module, after, limit + 1));
        List<SummaryRow> shown = rows.size() > limit ? rows.subList(0, limit) : rows;
        return new Page<>(
                shown.stream().map(row -> view(caller, row)).toList(),
                rows.size() > limit
                        ? new TimedPlace(shown.get(limit - 1).begunAt, shown.get(limit - 1).id).cursor()
                        : null);
    }

    @Override
    public FollowUpSummary.Measure agree(Caller caller, UUID measure, UUID summary, NewMeasure wanted) {
        return store.call(caller.tenant(), unit -> {
            SummaryRow row = row(unit, summary);
            if (!caller.principal().equals(row.manager)) {
                requireView(caller);
                caller.require(Permissions.FOLLOWUP_REVIEW);
            }
            return measures.agree(unit, caller, measure, row, wanted, now());
        });
    }

    @Override
    public Page<FollowUpSummary.Measure> measures(
            Caller caller, FollowUpSummary.Measure.@Nullable State state, @Nullable String cursor, int limit) {
        Input.limit(limit);
        TimedPlace after = cursor == null ? null : TimedPlace.of(cursor);
        String owner = sees(caller) ? null : caller.principal();
        List<MeasureRow> rows =
                store.call(caller.tenant(), unit -> SummaryRows.measures(unit, owner, state, after, limit + 1));
        List<MeasureRow> shown = rows.size() > limit ? rows.subList(0, limit) : rows;
        Map<String, String> names = work.staff.names(
                caller, shown.stream().map(row -> row.owner).distinct().toList());
        return new Page<>(
                shown.stream().map(row -> row.view(names)).toList(),
                rows.size() > limit
                        ? new TimedPlace(shown.get(limit - 1).agreedAt, shown.get(limit - 1).id).cursor()
                        : null);
    }

    @Override
    public FollowUpSummary.Measure done(Caller caller, UUID measure, String words, @Nullable Long version) {
        return store.call(
                caller.tenant(), unit -> measures.done(unit, caller, measure, words, version, sees(caller), now()));
    }

    @Override
    public FollowUpSummary.Measure verify(
            Caller caller, UUID measure, boolean achieved, String words, @Nullable Long version) {
        requireView(caller);
        caller.require(Permissions.FOLLOWUP_REVIEW);
        return store.call(
                caller.tenant(), unit -> measures.verify(unit, caller, measure, achieved, words, version, now()));
    }

    private boolean sees(Caller caller) {
        return caller.may(Permissions.FOLLOWUP_VIEW)
                && work.orgUnits.reach(caller).everything();
    }

    private void requireView(Caller caller) {
        caller.require(Permissions.FOLLOWUP_VIEW);
        if (!sees(caller)) {
            throw new Forbidden(
                    "followup.whole-company",
                    new Text("小结涉及全公司，需要全公司的数据范围。", "A summary is about the whole company, which you do not see."));
        }
    }

    private FollowUpSummary view(Caller caller, SummaryRow row) {
        SummaryFigures now = row.isSubmitted() ? null : made(caller, row.module, row.month());
        List<MeasureRow> agreed = store.call(caller.tenant(), unit -> SummaryRows.measures(unit, row.id));
        Map<String, String> names = work.staff.names(
                caller,
                Stream.concat(Stream.of(row.manager), agreed.stream().map(measure -> measure.owner))
                        .distinct()
                        .toList());
        return row.view(now, agreed, names);
    }

    private static SummaryRow row(UnitOfWork unit, UUID id) {
        return SummaryRows.find(unit, id)
                .orElseThrow(
                        () -> new NotFound("followup.no-summary", new Text("没有这个小结。", "There is no such summary.")));
    }

    private void tell(UnitOfWork unit, Caller caller, String action, SummaryRow row, Map<String, ?> facts) {
        measures.tell(unit, caller, action, "followup-summary", row.id, row.id, facts);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
