package org.riser.reports.internal;

import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.riser.api.TenantId;
import org.riser.api.Text;
import org.riser.api.security.Caller;
import org.riser.api.security.DataScope;
import org.riser.casework.internal.calendar.TenantCalendars;
import org.riser.identity.Tenant;
import org.riser.identity.TenantKind;
import org.riser.identity.Tenants;
import org.riser.identity.internal.audit.AuditTrail;
import org.riser.identity.internal.tenant.OrgUnitService;
import org.riser.jobs.Notice;
import org.riser.jobs.Notices;
import org.riser.jobs.internal.Alarm;
import org.riser.jobs.internal.TableTimers;
import org.riser.jobs.internal.TimerRound;
import org.riser.mail.Delivery;
import org.riser.mail.Letter;
import org.riser.mail.Mailer;
import org.riser.modules.testkit.TestModules;
import org.riser.publication.internal.PublishedRulebook;
import org.riser.reports.Report;
import org.riser.reports.ReportCell;
import org.riser.reports.ReportColumn.ColumnType;
import org.riser.reports.ReportPeriod;
import org.riser.reports.ReportTable;
import org.riser.rulebook.RuleLayers;
import org.riser.store.UnitOfWork;
import org.riser.store.UnitReady;
import org.riser.store.testkit.SettableClock;
import org.riser.store.testkit.TestStore;

/** A company with one report, whose number a test may change, and a mail server that answers as it is told. */
final class Newsroom {
    private static final TestModules MODULES = TestModules.of(new Path[0]);
    private static final UnitReady READY = () -> "a test has all units";

    final TenantId tenant;
    final SettableClock clock = new SettableClock();
    final Caller manager;
    final StoredReports reports;
    final StoredSchedules schedules;
    /** No other company writes there: the timers of all fire together. */
    final String domain = "d" + UUID.randomUUID() + ".example";

    final String anna = "anna@" + domain;
    final String ben = "ben@" + domain;
    final Told notices = new Told();
    final Postman postman = new Postman(domain);
    final TimerRound timers;
    long cases = 3;

    Newsroom(TestStore store) {
        tenant = store.newTenant();
        time("2024-03-05T12:00");
        manager = caller("report.view", "report.restate", "report.deliver", "case.view", "tenant.manage");
        AuditTrail audit = new AuditTrail(store, clock);
        OrgUnitService orgUnits = new OrgUnitService(store, audit, clock);
        PublishedRulebook rulebook =
                new PublishedRulebook((RuleLayers) MODULES.rulebook(), store, tenants(), notices, READY);
        Months months = new Months(
                new TenantCalendars(store, orgUnits, clock, READY), rulebook, orgUnits, audit, notices, clock);
        Pack pack = new Pack();
        pack.bind(new Cases());
        Editions editions = new Editions(months, READY);
        TableTimers plan = new TableTimers(new Alarm(clock));
        Closing closing = new Closing(store, plan, months, pack, editions, Runnable::run, () -> {});
        reports = new StoredReports(store, pack, months, editions, closing, READY);
        Post post = new Post(store, plan, months, reports, postman, Runnable::run, () -> {});
        schedules = new StoredSchedules(store, pack, months, post, postman, READY);
        timers = new TimerRound(store, clock);
        timers.add(new ScheduleTimer(post, READY));
        timers.add(new DeliveryTimer(post, READY));
        timers.add(closing);
    }

    /** By the clocks of China. */
    void time(String local) {
        clock.set(LocalDateTime.parse(local).toInstant(ZoneOffset.ofHours(8)));
    }

    Caller caller(String... permissions) {
        return new Caller(tenant, "staff:anna", "Anna", Set.of(), Set.of(permissions), DataScope.TENANT, null);
    }

    private Tenants tenants() {
        Tenant own = new Tenant(tenant, Text.same(tenant.value()), TenantKind.GROUP, null, "{}", Locale.CHINA, true, 1);
        Map<String, Object> answers = Map.of("all", List.of(own), "find", Optional.of(own));
        return (Tenants) Proxy.newProxyInstance(
                Newsroom.class.getClassLoader(),
                new Class<?>[] {Tenants.class},
                (proxy, method, arguments) -> answers.get(method.getName()));
    }

    /** Takes letters; answers are given out in their order, afterwards all is well. */
    static final class Postman implements Mailer {
        final List<Letter> letters = new ArrayList<>();
        final Deque<Delivery> answers = new ArrayDeque<>();
        private final String domain;

        Postman(String domain) {
            this.domain = domain;
        }

        @Override
        public boolean isSetUp() {
            return true;
        }

        @Override
        public Delivery send(Letter letter) {
            if (letter.to().stream().noneMatch(address -> address.endsWith(domain))) {
                return new Delivery(letter.to(), List.of(), List.of(), null);
            }
            letters.add(letter);
            return answers.isEmpty() ? new Delivery(letter.to(), List.of(), List.of(), null) : answers.remove();
        }
    }

    private final class Cases implements Report {
        @Override
        public String id() {
            return "cases";
        }

        @Override
        public Text title() {
            return new Text("业务量", "Cases");
        }

        @Override
        public int order() {
            return 1;
        }

        @Override
        public String permission() {
            return "case.view";
        }

        @Override
        public List<ReportTable> tables(UnitOfWork unit, ReportPeriod period) {
            return List.of(ReportTable.named("all", title())
                    .column(ColumnType.TEXT, "what", "项目", "What")
                    .column(ColumnType.COUNT, "cases", "件数", "Cases")
                    .row(ReportCell.of("all"), ReportCell.of(cases))
                    .build());
        }
    }

    /** What was told. */
    static final class Told implements Notices {
        final List<Notice> published = new ArrayList<>();

        @Override
        public void publish(UnitOfWork unit, Notice notice) {
            published.add(notice);
        }

        @Override
        public Subscription subscribe(String topic, Consumer<Notice> listener) {
            return () -> {};
        }
    }
}
