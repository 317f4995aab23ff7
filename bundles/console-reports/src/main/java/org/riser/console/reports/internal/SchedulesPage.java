package org.riser.console.reports.internal;

import com.vaadin.flow.component.Component;
import java.time.Clock;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Reference;
import org.riser.api.Text;
import org.riser.console.Section;
import org.riser.console.ViewContext;
import org.riser.console.ViewContribution;
import org.riser.identity.Permissions;
import org.riser.reports.ReportSchedules;
import org.riser.reports.Reports;

/** Which reports are sent when and to whom, and what became of the letters. */
@org.osgi.service.component.annotations.Component
public final class SchedulesPage implements ViewContribution {
    static final String PATH = "report-schedules";

    final ReportSchedules schedules;
    final Reports reports;
    final Clock clock;

    @Activate
    public SchedulesPage(@Reference ReportSchedules schedules, @Reference Reports reports, @Reference Clock clock) {
        this.schedules = schedules;
        this.reports = reports;
        this.clock = clock;
    }

    @Override
    public Component create(ViewContext context) {
        return new SchedulesView(this, context);
    }

    @Override
    public String path() {
        return PATH;
    }

    @Override
    public Text title() {
        return ReportTexts.MESSAGES.text("schedules");
    }

    @Override
    public String icon() {
        return "ENVELOPE_O";
    }

    @Override
    public Section section() {
        return Section.MANAGE;
    }

    @Override
    public int order() {
        return 56;
    }

    @Override
    public String permission() {
        return Permissions.REPORT_DELIVER;
    }
}
