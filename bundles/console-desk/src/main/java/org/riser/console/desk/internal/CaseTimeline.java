package org.riser.console.desk.internal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.riser.api.Text;
import org.riser.casework.CaseEventView;
import org.riser.console.ViewContext;
import org.riser.console.components.Timeline;
import org.riser.console.components.Tone;
import org.riser.console.components.TraceSentence;
import org.riser.modules.descriptor.CaseKind;

/** Everything that happened to a case, newest first, each step with what it changed and why it was allowed. */
final class CaseTimeline extends Div {
    private final transient Desk desk;
    private final transient ViewContext context;
    private final transient CaseKind kind;
    private final transient FieldText texts;

    CaseTimeline(Desk desk, ViewContext context, CaseKind kind, List<CaseEventView> events) {
        this.desk = desk;
        this.context = context;
        this.kind = kind;
        this.texts = new FieldText(desk, context);
        addClassName("rs-card");
        EventWords words = new EventWords(kind, context.locale(), events);
        Timeline timeline = new Timeline(desk.now(), context.zone());
        for (int i = events.size() - 1; i >= 0; i--) {
            CaseEventView event = events.get(i);
            if (!words.repeats(i)) {
                timeline.entry(icon(event.type()), tone(event), words.of(i), who(event), event.at(), details(event));
            }
        }
        add(new H2(Parts.text(context, "case.timeline")), timeline);
    }

    private String who(CaseEventView event) {
        return event.actor().startsWith("system:") ? Parts.text(context, "case.system") : event.actorName();
    }

    static VaadinIcon icon(String eventType) {
        return switch (eventType) {
            case "clock-breached" -> VaadinIcon.ALARM;
            case "clock-escalated" -> VaadinIcon.LEVEL_UP;
            case "clock-warned", "clock-stricter-missed" -> VaadinIcon.BELL;
            case "clock-retargeted", "clock-pause-ended" -> VaadinIcon.TIMER;
            case "paused", "pause-asked" -> VaadinIcon.PAUSE;
            case "resumed" -> VaadinIcon.PLAY;
            case "accepted", "recorded" -> VaadinIcon.PHONE;
            default -> VaadinIcon.CHECK;
        };
    }

    private static Tone tone(CaseEventView event) {
        return switch (event.type()) {
            case "clock-breached", "clock-escalated" -> Tone.BROKEN;
            case "clock-warned", "clock-stricter-missed" -> Tone.RISK;
            case "paused" -> Tone.PAUSED;
            default -> Tone.INFO;
        };
    }

    private Component[] details(CaseEventView event) {
        List<Component> details = new ArrayList<>();
        List<String> words = new ArrayList<>();
        text(event.data().get("reason")).ifPresent(reason -> words.add(reason(reason)));
        text(event.data().get("evidence")).ifPresent(evidence -> words.add(Parts.evidence(context, evidence)));
        text(event.data().get("level")).ifPresent(role -> words.add(desk.role(context, role)));
        if (!words.isEmpty()) {
            details.add(quiet(String.join(" · ", words)));
        }
        List<String> changes = changes(event.data().get("fields"));
        if (!changes.isEmpty()) {
            details.add(quiet(String.join(" · ", changes)));
        }
        if (event.data().get("gates") instanceof List<?> gates) {
            gates.forEach(gate -> trace(gate).ifPresent(details::add));
        }
        return details.toArray(Component[]::new);
    }

    /** A pause names its reason by an id; others give theirs in words. */
    private String reason(String given) {
        return kind.pauseReasons().stream()
                .filter(known -> known.id().equals(given))
                .map(known -> known.name().in(context.locale()))
                .findFirst()
                .orElse(given);
    }

    private List<String> changes(@Nullable Object fields) {
        List<String> changes = new ArrayList<>();
        if (fields instanceof Map<?, ?> map) {
            map.forEach((id, change) -> kind.field(String.valueOf(id)).ifPresent(field -> {
                Object to = change instanceof Map<?, ?> difference ? difference.get("to") : change;
                if (to != null) {
                    changes.add(field.name().in(context.locale()) + " " + texts.of(field, to));
                }
            }));
        }
        return changes;
    }

    private static Optional<Component> trace(@Nullable Object gate) {
        if (gate instanceof Map<?, ?> trace && trace.get("zh") != null) {
            Text sentence = new Text(String.valueOf(trace.get("zh")), String.valueOf(trace.get("en")));
            return Optional.of(new TraceSentence(sentence, null));
        }
        return Optional.empty();
    }

    private static Optional<String> text(@Nullable Object value) {
        return value instanceof String text && !text.isBlank() ? Optional.of(text) : Optional.empty();
    }

    private static Span quiet(String text) {
        Span span = new Span(text);
        span.addClassName("rs-quiet");
        return span;
    }
}
