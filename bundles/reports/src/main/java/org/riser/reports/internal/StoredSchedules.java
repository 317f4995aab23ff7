package org.riser.reports.internal;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.riser.api.Page;
import org.riser.api.Text;
import org.riser.api.TimedPlace;
import org.riser.api.error.Forbidden;
import org.riser.api.input.Input;
import org.riser.api.security.Caller;
import org.riser.identity.Difference;
import org.riser.identity.Permissions;
import org.riser.mail.Letter;
import org.riser.mail.Mailer;
import org.riser.reports.NewSchedule;
import org.riser.reports.Report;
import org.riser.reports.ReportDelivery;
import org.riser.reports.ReportSchedule;
import org.riser.reports.ReportSchedules;
import org.riser.store.Store;
import org.riser.store.UnitOfWork;
import org.riser.store.UnitReady;

/** Schedules in the database; timers and letters are the {@link Post}'s. */
@Component
public final class StoredSchedules implements ReportSchedules {
    private final Store store;
    private final Pack pack;
    private final Months months;
    private final Post post;
    private final Mailer mailer;

    @Activate
    public StoredSchedules(
            @Reference Store store,
            @Reference Pack pack,
            @Reference Months months,
            @Reference Post post,
            @Reference Mailer mailer,
            @Reference(target = "(unit=reports)") UnitReady ready) {
        this.store = store;
        this.pack = pack;
        this.months = months;
        this.post = post;
        this.mailer = mailer;
    }

    @Override
    public boolean canSend() {
        return mailer.isSetUp();
    }

    @Override
    public ReportSchedule create(Caller caller, UUID id, NewSchedule wanted) {
        Set<String> known = mayDeliver(caller);
        return store.call(caller.tenant(), unit -> {
            ScheduleRow there = Schedules.schedule(unit, id).orElse(null);
            if (there != null) {
                return view(unit, there);
            }
            ScheduleCheck.check(wanted, known, Schedules.domains(unit));
            ScheduleRow row = new ScheduleRow(id, wanted, caller, months.now());
            Schedules.entities(unit).persist(row);
            post.plan(unit, caller.tenant(), row);
            Schedules.entities(unit).flush();
            months.tellOfSchedule(
                    unit,
                    caller,
                    "report.schedule",
                    id,
                    Map.of("name", row.name, "rhythm", row.rhythm, "reports", wanted.reports()));
            return view(unit, row);
        });
    }

    @Override
    public ReportSchedule change(Caller caller, UUID id, NewSchedule wanted, long version) {
        Set<String> known = mayDeliver(caller);
        return store.call(caller.tenant(), unit -> {
            ScheduleRow row = schedule(unit, id);
            ScheduleCheck.check(wanted, known, Schedules.domains(unit));
            Input.version(row.version, version);
            NewSchedule before = row.settings();
            row.set(wanted, caller);
            post.plan(unit, caller.tenant(), row);
            Schedules.entities(unit).flush();
            months.tellOfSchedule(unit, caller, "report.reschedule", id, difference(before, wanted));
            return view(unit, row);
        });
    }

    private static Map<String, Object> difference(NewSchedule before, NewSchedule after) {
        return new Difference()
                .add("name", before.name(), after.name())
                .add("rhythm", before.rhythm().name(), after.rhythm().name())
                .add("day", before.day(), after.day())
                .add("at", before.at().toString(), after.at().toString())
                .add("reports", before.reports(), after.reports())
                .add(
                        "recipients",
                        before.recipients().size(),
                        after.recipients().size())
                .add("language", before.language(), after.language())
                .add("active", before.active(), after.active())
                .asMap();
    }

    private static ReportSchedule view(UnitOfWork unit, ScheduleRow row) {
        return row.view(Schedules.deliveries(unit, row.id, null, 1).stream()
                .findFirst()
                .map(DeliveryRow::view)
                .orElse(null));
    }

    private static ScheduleRow schedule(UnitOfWork unit, UUID id) {
        return Schedules.schedule(unit, id).orElseThrow(() -> Input.notFound("schedule", id));
    }

    /** A letter tells of the whole company; nobody sends what they may not see. */
    private Set<String> mayDeliver(Caller caller) {
        caller.require(Permissions.REPORT_DELIVER);
        if (!months.reach(caller).everything()) {
            throw new Forbidden(
                    "report.scope",
                    new Text("定时发送月报需要全公司的数据范围。", "Sending reports needs the data scope of the whole company."));
        }
        return pack.of(caller).stream().map(Report::id).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public ReportSchedule find(Caller caller, UUID id) {
        mayDeliver(caller);
        return store.call(caller.tenant(), unit -> view(unit, schedule(unit, id)));
    }

    @Override
    public Page<ReportSchedule> page(Caller caller, @Nullable String cursor, int limit) {
        mayDeliver(caller);
        Input.limit(limit);
        TimedPlace after = cursor == null ? null : TimedPlace.of(cursor);
        return store.call(caller.tenant(), unit -> {
            List<ScheduleRow> read = Schedules.schedules(unit, after, limit + 1);
            List<ScheduleRow> shown = read.size() > limit ? read.subList(0, limit) : read;
            ScheduleRow last = read.size() > limit ? shown.get(limit - 1) : null;
            return new Page<>(
                    shown.stream().map(row -> view(unit, row)).toList(),
                    last == null ? null : new TimedPlace(last.madeAt, last.id).cursor());
        });
    }

    @Override
    public ReportDelivery send(Caller caller, UUID delivery, UUID schedule) {
        mayDeliver(caller);
        return store.call(caller.tenant(), unit -> {
            ScheduleRow its = schedule(unit, schedule);
            DeliveryRow there = Schedules.delivery(unit, delivery).orElse(null);
            if (there != null) {
                return there.view();
            }
            Instant now = months.now();
            DeliveryRow row = post.deliver(unit, caller.tenant(), its, delivery, now);
            Schedules.entities(unit).flush();
            months.tellOfSchedule(unit, caller, "report.send", schedule, Map.of("delivery", delivery.toString()));
            return row.view();
        });
    }

    @Override
    public Page<ReportDelivery> deliveries(Caller caller, UUID schedule, @Nullable String cursor, int limit) {
        mayDeliver(caller);
        Input.limit(limit);
        TimedPlace after = cursor == null ? null : TimedPlace.of(cursor);
        return store.call(caller.tenant(), unit -> {
            schedule(unit, schedule);
            List<DeliveryRow> read = Schedules.deliveries(unit, schedule, after, limit + 1);
            List<DeliveryRow> shown = read.size() > limit ? read.subList(0, limit) : read;
            DeliveryRow last = read.size() > limit ? shown.get(limit - 1) : null;
            return new Page<>(
                    shown.stream().map(DeliveryRow::view).toList(),
                    last == null ? null : new TimedPlace(last.plannedFor, last.id).cursor());
        });
    }

    @Override
    public List<String> domains(Caller caller) {
        caller.require(Permissions.REPORT_VIEW);
        return store.call(
                caller.tenant(),
                unit -> Schedules.domains(unit).stream().sorted().toList());
    }

    @Override
    public List<String> allow(Caller caller, String domain) {
        String name = name(caller, domain);
        return store.call(caller.tenant(), unit -> {
            if (Schedules.entities(unit).find(DomainRow.class, name) == null) {
                Schedules.entities(unit).persist(new DomainRow(name, months.now()));
                Schedules.entities(unit).flush();
                months.tell(unit, caller, "report.allow-domain", name, Map.of("domain", name));
            }
            return Schedules.domains(unit).stream().sorted().toList();
        });
    }

    @Override
    public List<String> disallow(Caller caller, String domain) {
        String name = name(caller, domain);
        return store.call(caller.tenant(), unit -> {
            DomainRow row = Schedules.entities(unit).find(DomainRow.class, name);
            if (row != null) {
                Schedules.entities(unit).remove(row);
                Schedules.entities(unit).flush();
                months.tell(unit, caller, "report.disallow-domain", name, Map.of("domain", name));
            }
            return Schedules.domains(unit).stream().sorted().toList();
        });
    }

    private static String name(Caller caller, String domain) {
        caller.require(Permissions.TENANT_MANAGE);
        if (!Letter.isDomain(domain)) {
            new Input()
                    .fault(
                            "domain",
                            "report.no-domain",
                            "不是有效的域名，例如 example.com。",
                            "is no name of a domain, such as example.com.")
                    .check();
        }
        return domain.toLowerCase(Locale.ROOT);
    }
}
