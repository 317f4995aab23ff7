package org.riser.console.admin.internal;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadHandler;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.riser.api.Text;
import org.riser.casework.CalendarBook;
import org.riser.casework.CalendarChange;
import org.riser.casework.CalendarDirectory;
import org.riser.casework.CalendarDraft;
import org.riser.casework.CalendarEdition;
import org.riser.console.ViewContext;
import org.riser.console.components.Ask;
import org.riser.console.components.Formats;
import org.riser.console.components.StatusBadge;
import org.riser.console.components.StyleSheet;
import org.riser.console.components.Tone;
import org.riser.identity.OrgUnit;
import org.riser.identity.OrgUnits;
import org.riser.worktime.calendar.WorkCalendar;

/**
 * A calendar, a year at a glance: what is worked, what is off, what is made up for. A file with a year's schedule, or other
 * hours, are published after one look at what they change.
 */
final class CalendarView extends Div {
    private static final StyleSheet STYLE = StyleSheet.of(CalendarView.class, "calendar.css");
    private static final int DATES_NAMED = 8;

    private final transient CalendarBook book;
    private final transient CalendarDirectory calendars;
    private final transient OrgUnits orgUnits;
    private final transient Clock clock;
    private final transient ViewContext context;
    private final Div shown = new Div();
    private transient CalendarEdition edition;
    private int year;

    CalendarView(CalendarBook book, CalendarDirectory calendars, OrgUnits orgUnits, Clock clock, ViewContext context) {
        this.book = book;
        this.calendars = calendars;
        this.orgUnits = orgUnits;
        this.clock = clock;
        this.context = context;
        this.edition = editions().get(0);
        this.year = LocalDate.ofInstant(clock.instant(), edition.zone()).getYear();
        addClassName("rs-calendar");
        STYLE.attach(this);
        shown.addClassName("rs-calendar");
        add(shown);
        show();
        context.onNotice("calendar", notice -> reload());
    }

    private List<CalendarEdition> editions() {
        return book.editions(context.caller());
    }

    private void reload() {
        edition = editions().stream()
                .filter(latest -> latest.calendar().equals(edition.calendar()))
                .findFirst()
                .orElse(edition);
        show();
    }

    private void show() {
        WorkCalendar calendar = calendars.calendar(context.caller(), edition.calendar());
        LocalDate today = calendar.dateOf(clock.instant());
        shown.removeAll();
        shown.add(bar(), schedule(), YearGrid.of(calendar, year, today, context), hours());
    }

    private Div bar() {
        Div bar = new Div();
        bar.addClassName("rs-calendar-bar");
        if (editions().size() > 1) {
            bar.add(choice());
        }
        Button before = new Button("‹", click -> turn(-1));
        before.setAriaLabel(text("calendar.before"));
        Button after = new Button("›", click -> turn(1));
        after.setAriaLabel(text("calendar.after"));
        String at = Formats.exact(edition.publishedAt(), context.zone());
        bar.add(before, new H2(text("calendar.year", "" + year)), after);
        String note = edition.note().isEmpty() ? text("calendar.from-above") : edition.note();
        bar.add(new Span(text("calendar.edition", "" + edition.number(), at, note)));
        return bar;
    }

    private Select<CalendarEdition> choice() {
        Map<String, String> halls = orgUnits.all(context.caller()).stream()
                .collect(Collectors.toMap(unit -> unit.id().toString(), OrgUnit::name));
        Select<CalendarEdition> choice = new Select<>();
        choice.setItems(editions());
        choice.setItemLabelGenerator(item -> halls.getOrDefault(item.calendar(), text("calendar.own")));
        choice.setValue(edition);
        choice.addValueChangeListener(change -> {
            edition = change.getValue();
            show();
        });
        return choice;
    }

    private void turn(int years) {
        year += years;
        show();
    }

    /** Where the year's days come from, and how to bring in others. */
    private Div schedule() {
        String announced = edition.sources().get(year);
        StatusBadge source = announced == null
                ? new StatusBadge(Tone.RISK, text("calendar.missing", "" + year))
                : new StatusBadge(Tone.KEPT, text("calendar.source", announced));
        Div schedule = new Div(source, upload());
        schedule.addClassName("rs-calendar-bar");
        return schedule;
    }

    private Upload upload() {
        Upload upload = new Upload();
        upload.setUploadHandler(UploadHandler.inMemory((meta, bytes) -> context.access(() -> {
            upload.clearFileList(); // so that the mended file can follow a refused one
            String ownHours = edition.ownHours() ? edition.hours() : "";
            propose(ownHours, List.of(new String(bytes, StandardCharsets.UTF_8)), meta.fileName());
        })));
        upload.setAcceptedFileTypes(".csv");
        upload.setMaxFiles(1);
        upload.setUploadButton(new Button(text("calendar.import")));
        upload.setDropLabel(new Span(text("calendar.import-hint")));
        return upload;
    }

    private Details hours() {
        TextArea hours = new TextArea(text("calendar.hours"), edition.hours(), text("calendar.hours"));
        hours.setValue(edition.hours());
        hours.setWidthFull();
        Button publish = new Button(
                text("calendar.publish"), click -> propose(hours.getValue(), List.of(), text("calendar.hours")));
        publish.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Details details = new Details(text("calendar.hours-change"), hours, publish);
        details.setWidthFull();
        return details;
    }

    /** Shows what would change, and publishes when that is wanted. */
    private void propose(String hours, List<String> files, String note) {
        CalendarDraft draft = new CalendarDraft(edition.calendar(), edition.number(), hours, files, note);
        context.attempt(() -> {
            CalendarChange change = book.check(context.caller(), draft);
            Ask.toConfirm(
                    AdminTexts.MESSAGES.text("calendar.publish"),
                    consequence(change),
                    AdminTexts.MESSAGES.text("calendar.publish"),
                    () -> publish(draft));
        });
    }

    private void publish(CalendarDraft draft) {
        edition = book.publish(context.caller(), draft);
        show();
        context.done(AdminTexts.MESSAGES.text("calendar.published", "" + edition.number()));
    }

    private static Text consequence(CalendarChange change) {
        String dates = change.dates().stream()
                .limit(DATES_NAMED)
                .map(LocalDate::toString)
                .collect(Collectors.joining("、"));
        String more = change.dates().size() > DATES_NAMED ? "…" : "";
        Text said = AdminTexts.MESSAGES.text(
                "calendar.consequence", change.dates().size(), dates + more, change.openClocks());
        return change.warnings().stream()
                .reduce(said, (all, one) -> new Text(all.zh() + one.zh(), all.en() + " " + one.en()));
    }

    private String text(String key, Object... arguments) {
        return AdminTexts.in(context, key, arguments);
    }
}
