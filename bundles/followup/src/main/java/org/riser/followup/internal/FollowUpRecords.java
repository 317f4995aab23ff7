package org.riser.followup.internal;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.riser.api.TenantId;
import org.riser.api.Text;
import org.riser.api.security.Caller;
import org.riser.conduct.Hearings;
import org.riser.modules.descriptor.ModuleDescriptor;
import org.riser.retention.KeptRecord;
import org.riser.retention.RecordKind;
import org.riser.store.UnitOfWork;
import org.riser.store.UnitReady;

/**
 * The follow-ups of a module's month as a record (RET-01): what was drawn together, and what a month's figures are made of,
 * goes together. Something that is still to be decided or ruled on keeps all of it.
 */
@Component
public final class FollowUpRecords implements RecordKind {
    private final Work work;
    private final Hearings hearings;
    private final Clock clock;

    @Activate
    public FollowUpRecords(
            @Reference Work work,
            @Reference Hearings hearings,
            @Reference Clock clock,
            @Reference(target = "(unit=followup)") UnitReady ready) {
        this.work = work;
        this.hearings = hearings;
        this.clock = clock;
    }

    @Override
    public String id() {
        return "follow-up-month";
    }

    @Override
    public Text name() {
        return new Text("月度回访记录", "Follow-ups of a month");
    }

    @Override
    public String recordClass() {
        return "follow-up";
    }

    @Override
    public List<KeptRecord> page(UnitOfWork unit, LocalDate closedBefore, KeptRecord.@Nullable Place after, int most) {
        Comparator<KeptRecord> order =
                Comparator.comparing(KeptRecord::closedOn).thenComparing(KeptRecord::id);
        KeptRecord last = after == null
                ? null
                : new KeptRecord(after.id(), "", Text.same(""), after.closedOn(), after.closedOn());
        ZoneId zone = zone(unit);
        return RecordMonth.all(unit).stream()
                .filter(name -> name.month().atEndOfMonth().isBefore(closedBefore))
                .flatMap(name -> kept(unit, name, zone).stream())
                .filter(kept -> kept.closedOn().isBefore(closedBefore))
                .filter(kept -> last == null || order.compare(kept, last) > 0)
                .sorted(order)
                .limit(most)
                .toList();
    }

    @Override
    public Optional<KeptRecord> find(UnitOfWork unit, UUID id) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone(unit));
        return named(unit, id)
                .filter(name -> name.month().atEndOfMonth().isBefore(today))
                .flatMap(name -> kept(unit, name, zone(unit)));
    }

    private static Optional<RecordMonth.Name> named(UnitOfWork unit, UUID id) {
        return RecordMonth.all(unit).stream()
                .filter(name -> name.id().equals(id))
                .findFirst();
    }

    private Optional<KeptRecord> kept(UnitOfWork unit, RecordMonth.Name name, ZoneId zone) {
        return new RecordMonth(unit, name, Days.of(name.month(), zone))
                .closedOn(source -> hearings.isPending(unit, source))
                .map(closed -> new KeptRecord(
                        name.id(),
                        name.module(),
                        title(unit, name),
                        name.month().atDay(1),
                        closed));
    }

    private Text title(UnitOfWork unit, RecordMonth.Name name) {
        Text module = work.kinds.modules(tenant(unit)).stream()
                .filter(one -> one.id().equals(name.module()))
                .map(ModuleDescriptor::name)
                .findFirst()
                .orElse(Text.same(name.module()));
        return new Text(module.zh() + "回访 " + name.month(), module.en() + " follow-ups " + name.month());
    }

    @Override
    public byte[] remove(UnitOfWork unit, UUID id) {
        RecordMonth.Name name = named(unit, id).orElseThrow();
        SampleRows.takeTurn(unit, name.module(), id);
        RecordMonth month = new RecordMonth(unit, name, Days.of(name.month(), zone(unit)));
        RecordRows rows = new RecordRows(unit, name.module());
        Map<String, Object> content = new LinkedHashMap<>();
        List<Object> aside = new ArrayList<>();
        aside.addAll(month.checks);
        aside.addAll(rows.draws(name.month()));
        aside.addAll(month.mentions);
        aside.addAll(month.measures);
        if (month.summary != null) {
            aside.add(month.summary);
        }
        aside.addAll(rows.aside(month.days));
        content.put("module", name.module());
        content.put("month", name.month());
        content.put("aside", aside);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        for (SampleRow sample : month.samples) {
            content.put(sample.id.toString(), rows.all(sample));
        }
        byte[] written = Json.rows(content).getBytes(StandardCharsets.UTF_8);
        month.samples.forEach(sample -> removed(unit, month, sample, now));
        aside.forEach(CallRows.entities(unit)::remove);
        CallRows.entities(unit).flush();
        unit.forget();
        month.samples.forEach(rows::remove);
        return written;
    }

    private static void removed(UnitOfWork unit, RecordMonth month, SampleRow sample, Instant now) {
        Instant last = month.lastCalled(sample.id);
        LocalDate called = last == null ? sample.day : month.days.dayOf(last);
        CallRows.entities(unit).persist(new RemovedRow(sample, called.isBefore(sample.day) ? sample.day : called, now));
    }

    private ZoneId zone(UnitOfWork unit) {
        return work.zone(Caller.system(tenant(unit), "followup"));
    }

    private static TenantId tenant(UnitOfWork unit) {
        return unit.tenant().orElseThrow();
    }
}
