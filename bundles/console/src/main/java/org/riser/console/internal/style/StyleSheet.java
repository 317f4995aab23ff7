package org.riser.console.internal.style;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.riser.api.Page;
import org.riser.api.error.Fault;
import org.riser.api.error.InvalidInput;
import org.riser.api.error.Refused;
import org.riser.console.ViewContext;
import org.riser.console.components.Ask;
import org.riser.console.components.Chart;
import org.riser.console.components.ClauseLink;
import org.riser.console.components.ClockLedger;
import org.riser.console.components.CountdownBadge;
import org.riser.console.components.DeadlineBadge;
import org.riser.console.components.EmptyState;
import org.riser.console.components.ErrorPanel;
import org.riser.console.components.FieldForm;
import org.riser.console.components.FilterBar;
import org.riser.console.components.GateResult;
import org.riser.console.components.LazyGrid;
import org.riser.console.components.Lines;
import org.riser.console.components.MaskedValue;
import org.riser.console.components.MoneyText;
import org.riser.console.components.PersonChip;
import org.riser.console.components.ProgressDialog;
import org.riser.console.components.QuantityText;
import org.riser.console.components.StatusBadge;
import org.riser.console.components.Timeline;
import org.riser.console.components.Tone;
import org.riser.console.internal.Texts;

/** One card for each shared component. */
final class StyleSheet extends Div {
    private static final int ROWS = 10_000;

    private final transient ViewContext context;
    private final transient Instant now;
    private final transient Samples samples;

    StyleSheet(ViewContext context, Instant now) {
        this.context = context;
        this.now = now;
        this.samples = new Samples(now);
        addClassName("rs-style");
        add(badges(), values(), ledger(), verdicts(), timeline(), list(), dialogs(), chart(), form());
        add(card("empty", new EmptyState(VaadinIcon.INBOX, Texts.get("style.empty"), Texts.get("style.empty.next"))));
    }

    private static Div card(String key, Component... content) {
        Div card = new Div(new H2(Texts.get("style." + key)));
        card.addClassName("rs-card");
        card.add(content);
        return card;
    }

    private static Div row(List<? extends Component> components) {
        Div row = new Div();
        row.addClassName("rs-row");
        components.forEach(row::add);
        return row;
    }

    private static StatusBadge badge(Tone tone) {
        return new StatusBadge(tone, Texts.get("style.tone." + tone.name().toLowerCase(Locale.ROOT)));
    }

    private Component badges() {
        List<StatusBadge> tones =
                Stream.of(Tone.values()).map(StyleSheet::badge).toList();
        List<CountdownBadge> clocks = samples.clocks().stream()
                .map(clock -> new CountdownBadge(clock, now, context.zone(), this::explain))
                .toList();
        Instant due = now.plus(Duration.ofDays(2));
        return card(
                "badges",
                row(tones),
                row(clocks),
                row(List.of(
                        new DeadlineBadge(Texts.get("style.clock"), due, now, 2, context.zone()),
                        new DeadlineBadge(Texts.get("style.clock"), due, due.minusSeconds(90), 0, context.zone()))));
    }

    private void explain() {
        context.openSidePanel(Texts.text("style.clock"), new ClockLedger(samples.ledger(), context.zone()));
    }

    private Component values() {
        return card(
                "values",
                row(List.of(
                        new PersonChip("李明"),
                        new MoneyText(new BigDecimal("1234.5")),
                        new QuantityText(new BigDecimal("5.02"), "kPa"),
                        new ClauseLink("GEN-SLA-01"),
                        new MaskedValue("138****5678", reason -> "13812345678"))));
    }

    private Component ledger() {
        return card("ledger", new ClockLedger(samples.ledger(), context.zone()));
    }

    private Component verdicts() {
        Fault fault = new Fault("fields.pressure", "gate.closed", Texts.text("style.fault"), "GEN-CHK-01");
        return card(
                "verdicts",
                new GateResult(List.of()),
                new GateResult(List.of(fault)),
                new ErrorPanel(new Refused(List.of(fault))),
                new ErrorPanel(new InvalidInput(List.of(fault))));
    }

    private Component timeline() {
        Timeline timeline = new Timeline(now, context.zone());
        String who = context.caller().displayName();
        timeline.entry(
                VaadinIcon.CHECK, Tone.KEPT, Texts.get("style.event.closed"), who, now.minus(Duration.ofMinutes(3)));
        timeline.entry(
                VaadinIcon.WARNING, Tone.RISK, Texts.get("style.event.warned"), who, now.minus(Duration.ofHours(2)));
        timeline.entry(
                VaadinIcon.PHONE, Tone.INFO, Texts.get("style.event.opened"), who, now.minus(Duration.ofDays(1)));
        return card("timeline", timeline);
    }

    private Component list() {
        Map<String, String> options = new LinkedHashMap<>();
        options.put("a", Texts.get("style.option.a"));
        options.put("b", Texts.get("style.option.b"));
        LazyGrid<Integer> grid = new LazyGrid<>((cursor, limit) -> {
            int from = cursor == null ? 0 : Integer.parseInt(cursor);
            List<Integer> rows =
                    IntStream.range(from, Math.min(from + limit, ROWS)).boxed().toList();
            int next = from + rows.size();
            return new Page<>(rows, next < ROWS ? String.valueOf(next) : null);
        });
        grid.addColumn(row -> "HN-%06d".formatted(row + 1)).setHeader(Texts.get("style.number"));
        grid.addComponentColumn(row -> new StatusBadge(Tone.INFO, Texts.get("style.tone.info")))
                .setHeader(Texts.get("ledger.state"));
        grid.addColumn(row -> context.caller().displayName()).setHeader(Texts.get("ledger.owner"));
        grid.setHeight("240px");
        FilterBar filters = new FilterBar(grid::reload)
                .view("mine", Texts.get("style.view.mine"))
                .view("all", Texts.get("style.view.all"))
                .choice("option", Texts.get("style.field.choice"), options)
                .search(Texts.get("search"));
        filters.count("mine", 12);
        filters.count("all", ROWS);
        Lines<Tone, StatusBadge> lines = new Lines<>(new Div(), StyleSheet::badge);
        lines.show(List.of(Tone.values()));
        return card("list", filters, grid, lines);
    }

    private Component dialogs() {
        Button confirm = new Button(
                Texts.get("style.confirm"),
                click -> Ask.toConfirm(
                        Texts.text("style.confirm"),
                        Texts.text("style.consequence"),
                        Texts.text("style.confirm.verb"),
                        () -> context.done(Texts.text("style.done"))));
        Button progress = new Button(
                Texts.get("style.progress"),
                click -> ProgressDialog.run(
                        Texts.text("style.progress"), StyleSheet::count, () -> context.done(Texts.text("style.done"))));
        Button done = new Button(Texts.get("style.toast"), click -> context.done(Texts.text("style.done")));
        Button main = new Button(Texts.get("style.main"), click -> explain());
        main.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return card("dialogs", row(List.of(main, confirm, progress, done)));
    }

    /** Busy for a moment, so that the progress can be seen and cancelled. */
    private static void count(ProgressDialog.Progress progress) {
        int steps = 200;
        for (int step = 0; step <= steps; step++) {
            progress.at((double) step / steps, Texts.text("style.step", step, steps));
        }
    }

    private Component chart() {
        Chart chart = new Chart();
        chart.setOption("""
                {"grid": {"left": 32, "right": 8, "top": 16, "bottom": 24}, "tooltip": {},
                 "xAxis": {"type": "category", "data": ["1", "2", "3", "4", "5", "6", "7"]}, "yAxis": {},
                 "series": [{"type": "bar", "data": [12, 18, 9, 22, 17, 8, 5]},
                            {"type": "line", "data": [10, 14, 12, 15, 16, 11, 9]}]}
                """);
        return card("chart", chart);
    }

    private Component form() {
        FieldForm form = new FieldForm(samples.form(), context).keepDraft("style");
        Runnable submit = () -> {
            if (form.attempt(() -> {})) {
                context.done(Texts.text("style.done"));
            }
        };
        Button go = new Button(Texts.get("style.main") + " (Ctrl+Enter)", click -> submit.run());
        go.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div card = card("form", form.onSubmit(submit), go);
        card.addClassName("rs-wide");
        return card;
    }
}
