package org.riser.reports.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.riser.api.TenantId;
import org.riser.api.Text;
import org.riser.jobs.FiredTimer;
import org.riser.jobs.Timer;
import org.riser.jobs.Timers;
import org.riser.mail.Delivery;
import org.riser.mail.Letter;
import org.riser.mail.Mailer;
import org.riser.reports.NewSchedule;
import org.riser.reports.Reports;
import org.riser.store.Store;
import org.riser.store.UnitOfWork;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Plans letters and sends them. A letter is a row first; a timer takes it up, plans its next attempt, and only when that is
 * durable asks the mail server, on a thread of its own: a server may be slow, and deadlines must not wait for it. Whoever has the
 * letter is not written to again; when a node dies between the server's answer and ours, it goes out once more under the same id.
 */
@Component(service = Post.class)
public final class Post {
    static final String SCHEDULE = "report.schedule";
    static final String DELIVERY = "report.delivery";

    private static final Logger LOG = LoggerFactory.getLogger(Post.class);
    private static final Text NOBODY = new Text("收件人的邮箱域名都未获准。", "No recipient lies in a domain that is allowed.");
    /** Longer than any server is waited for. */
    private static final Duration LEASE = Duration.ofMinutes(10);

    private final Store store;
    private final Timers timers;
    private final Months months;
    private final Reports reports;
    private final Mailer mailer;
    private final Executor thread;
    private final Runnable end;

    @Activate
    public Post(
            @Reference Store store,
            @Reference Timers timers,
            @Reference Months months,
            @Reference Reports reports,
            @Reference Mailer mailer) {
        this(store, timers, months, reports, mailer, Executors.newSingleThreadExecutor(task -> {
            Thread made = new Thread(task, "riser-report-post");
            made.setDaemon(true);
            return made;
        }));
    }

    private Post(Store store, Timers timers, Months months, Reports reports, Mailer mailer, ExecutorService thread) {
        this(store, timers, months, reports, mailer, thread, thread::shutdown);
    }

    /** @param end of the thread */
    Post(Store store, Timers timers, Months months, Reports reports, Mailer mailer, Executor thread, Runnable end) {
        this.store = store;
        this.timers = timers;
        this.months = months;
        this.reports = reports;
        this.mailer = mailer;
        this.thread = thread;
        this.end = end;
    }

    /** Lets the letter under way finish. Not by an interrupt: Derby takes one for a broken disk. */
    @Deactivate
    public void close() {
        end.run();
    }

    /** Plans the next time, or none. */
    void plan(UnitOfWork unit, TenantId tenant, ScheduleRow row) {
        timers.cancel(unit, row.id, SCHEDULE);
        row.next = null;
        if (row.active == 1) {
            Instant next = Rhythms.next(row.settings(), months.now(), months.zone(tenant));
            row.next = next;
            timers.schedule(unit, new Timer(row.id, SCHEDULE, null, row.id, next, "{}"));
        }
    }

    /** A schedule's time has come. One letter a time, also if the timer fires again. */
    void due(UnitOfWork unit, FiredTimer timer) {
        Schedules.schedule(unit, timer.subject()).filter(row -> row.active == 1).ifPresent(row -> {
            String name = row.id + " " + timer.dueAt();
            UUID id = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
            if (Schedules.delivery(unit, id).isEmpty()) {
                deliver(unit, timer.tenant(), row, id, timer.dueAt());
            }
            plan(unit, timer.tenant(), row);
        });
    }

    DeliveryRow deliver(UnitOfWork unit, TenantId tenant, ScheduleRow schedule, UUID id, Instant plannedFor) {
        YearMonth month = Rhythms.month(schedule.settings().rhythm(), plannedFor, months.zone(tenant));
        DeliveryRow row = new DeliveryRow(id, schedule, month, plannedFor);
        Schedules.entities(unit).persist(row);
        timers.schedule(unit, timer(id, months.now()));
        return row;
    }

    private static Timer timer(UUID delivery, Instant at) {
        return new Timer(delivery, DELIVERY, null, delivery, at, "{}");
    }

    /** A letter's time has come. */
    void attempt(UnitOfWork unit, FiredTimer timer) {
        Schedules.delivery(unit, timer.subject()).filter(DeliveryRow::isWaiting).ifPresent(row -> {
            row.attempts++;
            timers.schedule(unit, timer(row.id, months.now().plus(LEASE)));
            unit.afterCommit(() -> thread.execute(() -> send(timer.tenant(), timer.subject())));
        });
    }

    private void send(TenantId tenant, UUID id) {
        try {
            Delivery answer = ask(tenant, id);
            store.run(tenant, unit -> heard(unit, tenant, id, answer));
        } catch (RuntimeException e) {
            // The lease runs out, and the letter is tried again.
            LOG.warn("what became of report letter {} of {} could not be written down", id, tenant, e);
        }
    }

    private Delivery ask(TenantId tenant, UUID id) {
        Draft draft = store.call(tenant, unit -> draft(unit, id));
        if (draft.to.isEmpty()) {
            return new Delivery(List.of(), draft.barred, List.of(), NOBODY.in(draft.language()));
        }
        Letter letter;
        try {
            letter = letter(tenant, id, draft);
        } catch (RuntimeException e) {
            LOG.warn("the workbook of report letter {} of {} could not be made", id, tenant, e);
            return barred(new Delivery(List.of(), List.of(), draft.to, String.valueOf(e.getMessage())), draft.barred);
        }
        return barred(mailer.send(letter), draft.barred);
    }

    private static Delivery barred(Delivery answer, List<String> barred) {
        List<String> refused = new ArrayList<>(answer.refused());
        refused.addAll(barred);
        return new Delivery(answer.accepted(), refused, answer.later(), answer.problem());
    }

    /** Domains may have been taken back since the schedule was made. */
    private static Draft draft(UnitOfWork unit, UUID id) {
        DeliveryRow row = Schedules.delivery(unit, id).orElseThrow();
        ScheduleRow schedule = Schedules.schedule(unit, row.schedule).orElseThrow();
        Set<String> domains = Schedules.domains(unit);
        List<String> open = Lines.read(row.open);
        return new Draft(
                open.stream()
                        .filter(one -> ScheduleCheck.isAllowed(one, domains))
                        .toList(),
                open.stream()
                        .filter(one -> !ScheduleCheck.isAllowed(one, domains))
                        .toList(),
                YearMonth.parse(row.month),
                schedule.settings());
    }

    private Letter letter(TenantId tenant, UUID id, Draft draft) {
        Locale language = draft.language();
        ByteArrayOutputStream workbook = new ByteArrayOutputStream();
        try {
            reports.workbook(Months.platform(tenant), draft.settings.reports(), draft.month, language, workbook);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // into memory it does not fail
        }
        String name = draft.settings.name();
        Text words = new Text(
                name + "（" + draft.month + "）的数字见附件。此邮件由系统定时发送，请勿回复。",
                "The figures of " + name + " (" + draft.month
                        + ") are in the file. This letter was sent by the system.");
        return new Letter(
                id + "@riser",
                draft.to,
                draft.month + " " + name,
                words.in(language),
                new Letter.Enclosure("reports-" + draft.month + ".xlsx", Reports.MEDIA_TYPE, workbook.toByteArray()));
    }

    private void heard(UnitOfWork unit, TenantId tenant, UUID id, Delivery answer) {
        DeliveryRow row = Schedules.delivery(unit, id).orElseThrow();
        if (!row.isWaiting()) {
            return;
        }
        row.heard(answer);
        timers.cancel(unit, id, DELIVERY);
        if (row.isWaiting()) {
            Duration pause = pause(tenant, row.attempts);
            if (pause == null) {
                row.end();
            } else {
                timers.schedule(unit, timer(id, months.now().plus(pause)));
            }
        }
        Schedules.entities(unit).flush();
        months.tellOfSchedule(
                unit,
                Months.platform(tenant),
                "report.letter",
                row.schedule,
                Map.of("delivery", id.toString(), "state", row.state, "attempts", row.attempts));
        if (row.view().state().isUndelivered()) {
            months.tellOfUndelivered(unit, tenant, row.schedule);
        }
    }

    /** @return null when it has been tried as often as the rules say */
    private @Nullable Duration pause(TenantId tenant, int attempts) {
        List<BigDecimal> minutes = months.amounts(tenant, "report-retry");
        return attempts > minutes.size()
                ? null
                : Duration.ofMinutes(minutes.get(attempts - 1).longValue());
    }

    private record Draft(List<String> to, List<String> barred, YearMonth month, NewSchedule settings) {
        Locale language() {
            return settings.language().equals("zh") ? Locale.CHINA : Locale.ENGLISH;
        }
    }
}
