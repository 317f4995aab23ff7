package org.riser.console.admin.internal;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.riser.api.Text;
import org.riser.console.ViewContext;
import org.riser.worktime.calendar.DatedDay;
import org.riser.worktime.calendar.Frame;
import org.riser.worktime.calendar.WorkCalendar;

/** Twelve months, every day with what it is; the hours and the reason stand in its tip. */
final class YearGrid {
    private final WorkCalendar calendar;
    private final LocalDate today;
    private final ViewContext context;

    private YearGrid(WorkCalendar calendar, LocalDate today, ViewContext context) {
        this.calendar = calendar;
        this.today = today;
        this.context = context;
    }

    static Div of(WorkCalendar calendar, int year, LocalDate today, ViewContext context) {
        YearGrid grid = new YearGrid(calendar, today, context);
        Div months = new Div();
        months.addClassName("rs-calendar-year");
        for (Month month : Month.values()) {
            months.add(grid.month(LocalDate.of(year, month, 1)));
        }
        return months;
    }

    private Div month(LocalDate first) {
        Div days = new Div();
        days.addClassName("rs-calendar-days");
        for (DayOfWeek day : DayOfWeek.values()) {
            Span head = new Span(day.getDisplayName(TextStyle.NARROW, context.locale()));
            head.addClassName("head");
            days.add(head);
        }
        for (int blank = 1; blank < first.getDayOfWeek().getValue(); blank++) {
            days.add(new Span());
        }
        first.datesUntil(first.plusMonths(1)).forEach(date -> days.add(day(date)));
        Div month = new Div(new H3(first.getMonth().getDisplayName(TextStyle.FULL_STANDALONE, context.locale())), days);
        month.addClassName("rs-calendar-month");
        return month;
    }

    private Span day(LocalDate date) {
        List<Frame> frames = calendar.frames(date);
        Optional<DatedDay> dated = calendar.dated(date);
        boolean worked = !frames.isEmpty();
        Span cell = new Span("" + date.getDayOfMonth());
        cell.addClassName(dated.isEmpty() ? (worked ? "work" : "off") : worked ? "made-up" : "holiday");
        if (dated.isPresent()) {
            cell.getElement().appendChild(new Element("b").setText(text(worked ? "calendar.on" : "calendar.off")));
        }
        if (date.equals(today)) {
            cell.addClassName("today");
        }
        String tip = tip(date, dated, frames);
        cell.getElement().setAttribute("title", tip).setAttribute("aria-label", tip);
        return cell;
    }

    private String tip(LocalDate date, Optional<DatedDay> dated, List<Frame> frames) {
        String name = dated.map(day -> new Text(day.nameZh(), day.nameEn()))
                .map(words -> " " + words.in(context.locale()))
                .orElse("");
        String hours =
                frames.stream().map(frame -> frame.from() + "–" + frame.to()).collect(Collectors.joining(", "));
        return date + name + " " + (frames.isEmpty() ? text("calendar.rest") : hours);
    }

    private String text(String key) {
        return AdminTexts.in(context, key);
    }
}
