package org.riser.console.reports.internal;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.component.select.Select;
import java.time.Instant;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.riser.api.Text;
import org.riser.api.error.RiserException;
import org.riser.api.security.Caller;
import org.riser.console.ViewContext;
import org.riser.console.components.Ask;
import org.riser.console.components.EmptyState;
import org.riser.console.components.Formats;
import org.riser.console.components.Icons;
import org.riser.console.components.StatusBadge;
import org.riser.console.components.Tone;
import org.riser.identity.Permissions;
import org.riser.reports.MonthReport;
import org.riser.reports.Reports;

/** A report of a month; figures are made aside, so that a big company's do not keep the page waiting. */
final class ReportsView extends Div {
    private static final int MONTHS = 25;
    private static final Map<MonthReport.State, Tone> TONES = Map.of(
            MonthReport.State.RUNNING,
            Tone.INFO,
            MonthReport.State.PROVISIONAL,
            Tone.RISK,
            MonthReport.State.CLOSED,
            Tone.KEPT);

    private final transient ReportsPage services;
    private final transient ViewContext context;
    private final Select<String> report = new Select<>();
    private final Select<YearMonth> month = new Select<>();
    private final Div found = new Div();
    /** What was asked for last; an answer to an earlier question comes too late. */
    private int asked;

    ReportsView(ReportsPage services, ViewContext context) {
        this.services = services;
        this.context = context;
        ReportTexts.STYLE.attach(this);
        addClassName("rs-reports");
        found.addClassName("rs-reports-found");
        Map<String, String> titles = new LinkedHashMap<>();
        services.reports.all(context.caller()).forEach(info -> titles.put(info.id(), context.text(info.title())));
        if (titles.isEmpty()) {
            add(new EmptyState(VaadinIcon.BAR_CHART, text("none"), text("none.help")));
            return;
        }
        choices(titles);
        add(head(), found);
        show();
        context.onNotice(Reports.TOPIC, notice -> show());
    }

    private void choices(Map<String, String> titles) {
        YearMonth running = services.reports.running(context.caller());
        report.setItems(titles.keySet());
        report.setItemLabelGenerator(id -> titles.getOrDefault(id, id));
        report.setAriaLabel(text("report"));
        report.setId("report-choice");
        String first = titles.keySet().iterator().next();
        report.setValue(titles.containsKey(context.subPath()) ? context.subPath() : first);
        List<YearMonth> months =
                IntStream.range(0, MONTHS).mapToObj(running::minusMonths).toList();
        month.setItems(months);
        month.setItemLabelGenerator(YearMonth::toString);
        month.setAriaLabel(text("month"));
        month.setId("report-month");
        month.setValue(wanted().filter(months::contains).orElse(running));
        report.addValueChangeListener(change -> show());
        month.addValueChangeListener(change -> show());
    }

    private Optional<YearMonth> wanted() {
        try {
            return context.parameter("month").map(YearMonth::parse);
        } catch (DateTimeParseException mistyped) {
            return Optional.empty();
        }
    }

    private Div head() {
        Button print = new Button(
                text("print"), Icons.of(VaadinIcon.PRINT), click -> getElement().executeJs("window.print()"));
        print.setId("report-print");
        Div head = new Div(
                report,
                month,
                print,
                PackLink.to(
                        context,
                        services.reports,
                        text("workbook"),
                        report::getValue,
                        month::getValue,
                        "report-workbook"),
                PackLink.to(context, services.reports, text("pack"), () -> null, month::getValue, "pack-workbook"));
        head.addClassNames("rs-filterbar", "rs-no-print");
        return head;
    }

    private void show() {
        asked++;
        int question = asked;
        String id = report.getValue();
        YearMonth of = month.getValue();
        Caller caller = context.caller();
        ProgressBar bar = new ProgressBar();
        bar.setIndeterminate(true);
        Div wait = new Div(new Span(text("making")), bar);
        wait.addClassName("rs-reports-wait");
        found.addComponentAsFirst(wait);
        Thread maker = new Thread(() -> make(question, caller, id, of), "riser-console-report");
        maker.setDaemon(true);
        maker.start();
    }

    private void make(int question, Caller caller, String id, YearMonth of) {
        try {
            MonthReport made = services.reports.month(caller, id, of);
            answer(question, () -> draw(made));
        } catch (RiserException refused) {
            answer(question, () -> context.failed(refused));
        }
    }

    private void answer(int question, Runnable change) {
        context.access(() -> {
            if (question == asked) {
                found.removeAll();
                change.run();
            }
        });
    }

    private void draw(MonthReport made) {
        found.add(title(made));
        if (made.partly()) {
            found.add(quiet(text("partly")));
        }
        made.tables().forEach(table -> found.add(new TableCard(table, context)));
        if (made.tables().isEmpty()) {
            found.add(new EmptyState(VaadinIcon.BAR_CHART, text("partly.none"), text("partly.none.help")));
        }
    }

    private Div title(MonthReport made) {
        Div line = new Div(
                new H2(context.text(made.title()) + " · " + made.month()),
                new StatusBadge(TONES.getOrDefault(made.state(), Tone.NEUTRAL), text("state." + made.state())),
                quiet(text("made", moment(made.madeAt()), made.edition())));
        line.addClassName("rs-reports-line");
        MonthReport.Restated restated = made.restated();
        if (restated != null) {
            line.add(quiet(text("restated", restated.byName(), restated.reason())));
        }
        if (made.state() == MonthReport.State.CLOSED
                && !made.partly()
                && context.caller().may(Permissions.REPORT_RESTATE)) {
            line.add(restate(made));
        }
        return line;
    }

    private Button restate(MonthReport made) {
        Text verb = ReportTexts.MESSAGES.text("restate");
        Button button = new Button(
                context.text(verb),
                click -> Ask.forReason(verb, ReportTexts.MESSAGES.text("restate.consequence"), verb, why -> {
                    services.reports.restate(context.caller(), made.report(), made.month(), made.edition(), why);
                    context.done(ReportTexts.MESSAGES.text("restate.done"));
                    show();
                }));
        button.setId("report-restate");
        button.addClassName("rs-no-print");
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        return button;
    }

    private String moment(Instant at) {
        return Formats.moment(at, services.clock.instant(), context.zone());
    }

    private static Span quiet(String words) {
        Span span = new Span(words);
        span.addClassName("rs-quiet");
        return span;
    }

    private String text(String key, Object... arguments) {
        return ReportTexts.in(context, key, arguments);
    }
}
