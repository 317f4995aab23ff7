package org.riser.console.retention.internal;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.riser.api.Page;
import org.riser.console.ViewContext;
import org.riser.console.components.EmptyState;
import org.riser.console.components.EntryDialog;
import org.riser.console.components.StatusBadge;
import org.riser.console.components.Tone;
import org.riser.identity.Permissions;
import org.riser.retention.RetainedRecord;

/** The records of a kind with the day until which they are kept; those that may go can be ticked and asked for. */
final class RecordList extends Div {
    private static final int PAGE = 50;

    private final transient RetentionPage services;
    private final transient ViewContext context;
    private final Select<String> kind = new Select<>();
    private final Tabs tabs;
    private final Div list = new Div();
    private final Button more;
    private final Button ask;
    private final Set<UUID> ticked = new LinkedHashSet<>();
    private final transient List<RetainedRecord> read = new ArrayList<>();
    private transient @Nullable String next;

    RecordList(RetentionPage services, ViewContext context) {
        this.services = services;
        this.context = context;
        addClassNames("rs-card", "rs-retention-card");
        tabs = new Tabs(new Tab(text("records.due")), new Tab(text("records.all")));
        tabs.addSelectedChangeListener(change -> restart());
        kind.setLabel(text("kind"));
        kind.setId("retention-kind");
        kind.addValueChangeListener(change -> restart());
        list.addClassName("rs-retention-list");
        more = new Button(text("more"), click -> read());
        ask = new Button("", click -> ask());
        ask.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        ask.setId("purge-ask");
        Div head = new Div(kind, tabs, ask);
        head.addClassName("rs-retention-line");
        add(new H3(text("records")), head, list, more);
    }

    /** @param names of the kinds, by id */
    void show(Map<String, String> names) {
        List<String> kinds = names.keySet().stream().sorted().toList();
        if (!kinds.equals(kind.getListDataView().getItems().toList())) {
            kind.setItems(kinds);
            kind.setItemLabelGenerator(id -> names.getOrDefault(id, id));
            kinds.stream().findFirst().ifPresent(kind::setValue);
        }
        again();
    }

    /** What was read and ticked stays as far as it is still so. */
    private void again() {
        int shown = read.size();
        read.clear();
        next = null;
        do {
            append();
        } while (next != null && read.size() < shown);
        ticked.retainAll(
                read.stream().filter(RecordList::isFree).map(RetainedRecord::id).toList());
        draw();
    }

    private void restart() {
        read.clear();
        ticked.clear();
        next = null;
        read();
    }

    private void read() {
        append();
        draw();
    }

    private void append() {
        String chosen = kind.getValue();
        if (chosen != null) {
            Page<RetainedRecord> page = services.retention.records(context.caller(), chosen, isDue(), next, PAGE);
            read.addAll(page.items());
            next = page.next();
        }
    }

    private boolean isDue() {
        return tabs.getSelectedIndex() == 0;
    }

    private void draw() {
        list.removeAll();
        if (read.isEmpty()) {
            list.add(new EmptyState(
                    VaadinIcon.ARCHIVE,
                    text(isDue() ? "records.due.none" : "records.none"),
                    text("records.none.help")));
        }
        read.forEach(record -> list.add(line(record)));
        more.setVisible(next != null);
        count();
    }

    private void count() {
        ask.setText(text("purge.ask.count", ticked.size()));
        ask.setEnabled(!ticked.isEmpty());
        ask.setVisible(mayPurge() && isDue());
    }

    private boolean mayPurge() {
        return context.caller().may(Permissions.RETENTION_PURGE);
    }

    private Div line(RetainedRecord record) {
        Div line = new Div();
        line.addClassName("rs-retention-line");
        if (mayPurge() && isDue()) {
            Checkbox tick = new Checkbox(context.text(record.title()));
            tick.setEnabled(isFree(record));
            tick.setValue(ticked.contains(record.id()));
            tick.addValueChangeListener(change -> {
                if (Boolean.TRUE.equals(change.getValue())) {
                    ticked.add(record.id());
                } else {
                    ticked.remove(record.id());
                }
                count();
            });
            line.add(tick);
        } else {
            line.add(new Span(context.text(record.title())));
        }
        line.add(until(record), state(record));
        if (mayPurge() && record.holds() == 0) {
            Button hold = new Button(text("hold"), click -> hold(record));
            hold.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
            line.add(hold);
        }
        return line;
    }

    private static boolean isFree(RetainedRecord record) {
        return record.mayGo() && record.purge() == null;
    }

    private Span until(RetainedRecord record) {
        RetainedRecord.Period period = record.period();
        Span until = new Span(
                period == null
                        ? text("keep.always")
                        : text(
                                "keep.until",
                                period.keepUntil().toString(),
                                context.text(period.name()),
                                period.clause()));
        until.addClassName("rs-quiet");
        return until;
    }

    private Span state(RetainedRecord record) {
        if (record.holds() > 0) {
            return new StatusBadge(Tone.PAUSED, text("state.held"));
        }
        if (record.purge() != null) {
            return new StatusBadge(Tone.RISK, text("state.asked"));
        }
        return record.mayGo()
                ? new StatusBadge(Tone.NEUTRAL, text("state.due"))
                : new StatusBadge(Tone.KEPT, text("state.kept"));
    }

    private void ask() {
        TextArea reason = new TextArea(text("reason"));
        List<UUID> records = List.copyOf(ticked);
        UUID id = UUID.randomUUID();
        String chosen = String.valueOf(kind.getValue());
        new EntryDialog(context, text("purge.ask"))
                .with(new Paragraph(text("purge.ask.consequence", records.size())))
                .with("reason", reason)
                .open(text("purge.ask"), () -> {
                    services.purges.ask(context.caller(), id, chosen, records, reason.getValue());
                    context.done(RetentionTexts.MESSAGES.text("purge.asked"));
                });
    }

    private void hold(RetainedRecord record) {
        TextArea reason = new TextArea(text("reason"));
        UUID id = UUID.randomUUID();
        new EntryDialog(context, text("hold"))
                .with(new Paragraph(text("hold.consequence", context.text(record.title()))))
                .with("reason", reason)
                .open(text("hold"), () -> {
                    services.holds.hold(context.caller(), id, record.kind(), record.id(), reason.getValue());
                    context.done(RetentionTexts.MESSAGES.text("held"));
                });
    }

    private String text(String key, Object... arguments) {
        return RetentionTexts.in(context, key, arguments);
    }
}
