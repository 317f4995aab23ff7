package org.riser.console.reports.internal;

import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.riser.api.Text;
import org.riser.api.security.Caller;
import org.riser.api.security.DataScope;
import org.riser.console.Link;
import org.riser.console.NoticeContribution;
import org.riser.identity.Permissions;
import org.riser.jobs.Notice;
import org.riser.reports.ReportSchedule;
import org.riser.reports.ReportSchedules;

/** Tells under the bell whose letter did not arrive, to whoever may do something about it. Thread-safe. */
@Component
public final class LetterLines implements NoticeContribution {
    private final ReportSchedules schedules;

    @Activate
    public LetterLines(@Reference ReportSchedules schedules) {
        this.schedules = schedules;
    }

    @Override
    public String topic() {
        return ReportSchedules.UNDELIVERED;
    }

    @Override
    public Optional<Link> line(Caller caller, Notice notice) {
        return mayDeliver(caller)
                ? Optional.of(schedules.find(caller, UUID.fromString(notice.subject())))
                        .flatMap(LetterLines::line)
                : Optional.empty();
    }

    @Override
    public List<Link> earlier(Caller caller, int limit) {
        return mayDeliver(caller)
                ? schedules.page(caller, null, limit).items().stream()
                        .flatMap(one -> line(one).stream())
                        .toList()
                : List.of();
    }

    /** Letters tell of the whole company. */
    private static boolean mayDeliver(Caller caller) {
        return caller.may(Permissions.REPORT_DELIVER) && caller.scope().compareTo(DataScope.TENANT) >= 0;
    }

    private static Optional<Link> line(ReportSchedule schedule) {
        return Optional.ofNullable(schedule.last())
                .filter(last -> last.state().isUndelivered())
                .map(last -> Link.to(
                                SchedulesPage.PATH,
                                ReportTexts.MESSAGES.text("bell." + last.state(), String.valueOf(last.month())))
                        .detail(Text.same(schedule.settings().name()))
                        .icon(VaadinIcon.ENVELOPE_O.name())
                        .at(last.plannedFor()));
    }
}
