package org.riser.console.admin.internal;

import com.vaadin.flow.component.Component;
import java.time.Clock;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Reference;
import org.riser.api.Text;
import org.riser.casework.CalendarBook;
import org.riser.casework.CalendarDirectory;
import org.riser.console.Section;
import org.riser.console.ViewContext;
import org.riser.console.ViewContribution;
import org.riser.identity.OrgUnits;
import org.riser.identity.Permissions;

/** The working calendars, a year at a glance. */
@org.osgi.service.component.annotations.Component
public final class CalendarPage implements ViewContribution {
    private final CalendarBook book;
    private final CalendarDirectory calendars;
    private final OrgUnits orgUnits;
    private final Clock clock;

    @Activate
    public CalendarPage(
            @Reference CalendarBook book,
            @Reference CalendarDirectory calendars,
            @Reference OrgUnits orgUnits,
            @Reference Clock clock) {
        this.book = book;
        this.calendars = calendars;
        this.orgUnits = orgUnits;
        this.clock = clock;
    }

    @Override
    public Component create(ViewContext context) {
        return new CalendarView(book, calendars, orgUnits, clock, context);
    }

    @Override
    public String path() {
        return "rules/calendar";
    }

    @Override
    public Text title() {
        return AdminTexts.MESSAGES.text("calendar.title");
    }

    @Override
    public String icon() {
        return "CALENDAR";
    }

    @Override
    public Section section() {
        return Section.RULES;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public String permission() {
        return Permissions.CALENDAR_MANAGE;
    }
}
