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
import org.riser.reports.Reports;

/** The monthly pack: one page a report and month. */
@org.osgi.service.component.annotations.Component
public final class ReportsPage implements ViewContribution {
    static final String PATH = "reports";

    final Reports reports;
    final Clock clock;

    @Activate
    public ReportsPage(@Reference Reports reports, @Reference Clock clock) {
        this.reports = reports;
        this.clock = clock;
    }

    @Override
    public Component create(ViewContext context) {
        return new ReportsView(this, context);
    }

    @Override
    public String path() {
        return PATH;
    }

    @Override
    public Text title() {
        return ReportTexts.MESSAGES.text("title");
    }

    @Override
    public String icon() {
        return "BAR_CHART";
    }

    @Override
    public Section section() {
        return Section.MANAGE;
    }

    @Override
    public int order() {
        return 55;
    }

    @Override
    public String permission() {
        return Permissions.REPORT_VIEW;
    }
}
