package org.riser.console.reports.internal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.riser.console.ViewContext;
import org.riser.console.components.EmptyState;
import org.riser.console.components.EntryDialog;
import org.riser.console.components.Formats;
import org.riser.console.components.Lines;
import org.riser.console.components.StatusBadge;
import org.riser.console.components.Tone;
import org.riser.identity.Permissions;
import org.riser.reports.NewSchedule;
import org.riser.reports.ReportDelivery;
import org.riser.reports.ReportSchedule;
import org.riser.reports.ReportSchedules;

/** What is sent, each with its last letter; a letter that failed says why. */
final class SchedulesView extends Div {
    private static final int MOST = 50;
    private static final Map<ReportDelivery.State, Tone> TONES = Map.of(
            ReportDelivery.State.WAITING, Tone.INFO,
            ReportDelivery.State.SENT, Tone.KEPT,
            ReportDelivery.State.PARTLY, Tone.RISK,
            ReportDelivery.State.FAILED, Tone.BROKEN);

    private final transient SchedulesPage services;
    private final transient ViewContext context;
    private final transient Map<String, String> titles = new LinkedHashMap<>();
    private final Lines<ReportSchedule, Div> list;
    private final Lines<String, Div> domains;
    private final Span only;

    SchedulesView(SchedulesPage services, ViewContext context) {
        this.services = services;
        this.context = context;
        ReportTexts.STYLE.attach(this);
        addClassName("rs-reports");
        this.list = new Lines<>(
                new EmptyState(VaadinIcon.ENVELOPE_O, text("schedules.none"), text("schedules.none.help")), this::card);
        list.addClassName("rs-reports-found");
        this.domains = new Lines<>(quiet(text("domains.none")), this::domain);
        this.only = quiet(text("domains.help"));
        services.reports.all(context.caller()).forEach(info -> titles.put(info.id(), context.text(info.title())));
        Button fresh = new Button(text("schedule.new"), click -> edit(null));
        fresh.setId("schedule-new");
        fresh.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div head = new Div(fresh);
        head.addClassName("rs-reports-line");
        if (!services.schedules.canSend()) {
            head.add(new StatusBadge(Tone.RISK, text("no-server")));
        }
        add(head, list, domains());
        show();
        context.follow(ReportSchedules.TOPIC, this::show);
    }

    private void show() {
        list.show(services.schedules.page(context.caller(), null, MOST).items());
        List<String> allowed = services.schedules.domains(context.caller());
        domains.show(allowed);
        only.setVisible(!allowed.isEmpty());
    }

    private Div card(ReportSchedule schedule) {
        NewSchedule settings = schedule.settings();
        Div head = line(new H3(settings.name()), quiet(rhythm(settings)));
        Instant next = schedule.next();
        head.add(next == null ? new StatusBadge(Tone.PAUSED, text("schedule.off")) : quiet(text("next", moment(next))));
        Div what = line(
                quiet(settings.reports().stream()
                        .map(id -> titles.getOrDefault(id, id))
                        .collect(Collectors.joining(" · "))),
                quiet(String.join(" · ", settings.recipients())),
                quiet(text("schedule.owner", schedule.ownerName())));
        Div card = new Div(head, what, verbs(schedule));
        ReportDelivery last = schedule.last();
        if (last != null) {
            card.add(letter(last));
        }
        card.addClassNames("rs-card", "rs-report-card", "rs-schedule");
        return card;
    }

    private Div verbs(ReportSchedule schedule) {
        Button edit = new Button(text("schedule.edit"), click -> edit(schedule));
        Button send = new Button(
                text("schedule.send"),
                click -> context.attempt(() -> {
                    services.schedules.send(context.caller(), UUID.randomUUID(), schedule.id());
                    context.done(ReportTexts.MESSAGES.text("schedule.sending"));
                    show();
                }));
        send.addClassName("rs-schedule-send");
        edit.addClassName("rs-schedule-edit");
        edit.addThemeVariants(ButtonVariant.LUMO_SMALL);
        send.addThemeVariants(ButtonVariant.LUMO_SMALL);
        return line(edit, send);
    }

    private Div letter(ReportDelivery last) {
        Div line = line(
                new StatusBadge(TONES.getOrDefault(last.state(), Tone.NEUTRAL), text("letter." + last.state())),
                quiet(text("letter.of", last.month(), moment(last.plannedFor()), last.attempts())));
        if (!last.refused().isEmpty()) {
            line.add(new Span(text("letter.refused", String.join(" · ", last.refused()))));
        }
        if (!last.open().isEmpty() && last.attempts() > 0) {
            line.add(new Span(text("letter.open", String.join(" · ", last.open()))));
        }
        String problem = last.problem();
        if (problem != null) {
            line.add(quiet(problem));
        }
        return line;
    }

    private String rhythm(NewSchedule settings) {
        return text(
                "rhythm.at." + settings.rhythm(), settings.day(), settings.at().toString());
    }

    private void edit(@Nullable ReportSchedule before) {
        ScheduleForm form = new ScheduleForm(context, titles, before == null ? null : before.settings());
        UUID id = UUID.randomUUID();
        form.dialog(text(before == null ? "schedule.new" : "schedule.edit")).open(text("save"), () -> {
            if (before == null) {
                services.schedules.create(context.caller(), id, form.wanted());
            } else {
                services.schedules.change(context.caller(), before.id(), form.wanted(), before.version());
            }
            context.done(ReportTexts.MESSAGES.text("saved"));
            show();
        });
    }

    private Div domains() {
        Div card = new Div(new H3(text("domains")), only, domains);
        if (mayManage()) {
            Button add = new Button(text("domain.add"), click -> add());
            add.setId("domain-add");
            add.addThemeVariants(ButtonVariant.LUMO_SMALL);
            card.add(line(add));
        }
        card.addClassNames("rs-card", "rs-report-card");
        return card;
    }

    private Div domain(String domain) {
        Div line = line(new Span(domain));
        if (mayManage()) {
            Button away = new Button(
                    text("domain.remove"),
                    click -> context.attempt(() -> {
                        services.schedules.disallow(context.caller(), domain);
                        show();
                    }));
            away.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
            line.add(away);
        }
        return line;
    }

    private boolean mayManage() {
        return context.caller().may(Permissions.TENANT_MANAGE);
    }

    private void add() {
        TextField domain = new TextField(text("domain"));
        new EntryDialog(context, text("domain.add")).with("domain", domain).open(text("domain.add"), () -> {
            services.schedules.allow(context.caller(), domain.getValue());
            show();
        });
    }

    private String moment(Instant at) {
        return Formats.moment(at, services.clock.instant(), context.zone());
    }

    private static Div line(Component... parts) {
        Div line = new Div(parts);
        line.addClassName("rs-reports-line");
        return line;
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
