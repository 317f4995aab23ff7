package org.riser.console.internal.style;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.riser.api.Text;
import org.riser.casework.ClockExplanation;
import org.riser.casework.ClockView;
import org.riser.casework.ClockView.State;
import org.riser.console.internal.Texts;
import org.riser.modules.descriptor.Checklist;
import org.riser.modules.descriptor.ChecklistItem;
import org.riser.modules.descriptor.ChecklistItem.Answer;
import org.riser.modules.descriptor.Field;
import org.riser.modules.descriptor.FieldType;
import org.riser.modules.descriptor.Form;
import org.riser.modules.descriptor.Option;

/** What the style page shows: clocks in every state, and a form with every type of field. */
final class Samples {
    private static final UUID SUBJECT = new UUID(0, 1);

    private final Instant now;

    Samples(Instant now) {
        this.now = now;
    }

    List<ClockView> clocks() {
        return List.of(
                clock(State.RUNNING, Duration.ofHours(3).plusMinutes(20), false, null),
                clock(State.RUNNING, Duration.ofSeconds(252), true, null),
                clock(State.RUNNING, Duration.ofDays(5), false, 4L),
                clock(State.BREACHED, Duration.ofMinutes(-42), true, null),
                clock(State.PAUSED, Duration.ofHours(2), false, null),
                clock(State.FROZEN, Duration.ofHours(2), false, null),
                clock(State.MET, Duration.ZERO, false, null));
    }

    private ClockView clock(State state, Duration remaining, boolean warned, @Nullable Long wholeDays) {
        Instant dueAt = now.plus(remaining);
        boolean late = remaining.isNegative();
        return new ClockView(
                UUID.randomUUID(),
                SUBJECT,
                "reply",
                Texts.text("style.clock"),
                "r1",
                "GEN-SLA-01",
                "1.0.0",
                state,
                Texts.text("style.limit"),
                now.minus(Duration.ofHours(4)),
                dueAt,
                warned ? now.minusSeconds(1) : dueAt.minusSeconds(60),
                state == State.MET ? now : null,
                late ? dueAt : null,
                remaining,
                wholeDays);
    }

    /** A clock that ran, stood still at night and waited for a customer. */
    ClockExplanation ledger() {
        ClockView clock = clock(State.RUNNING, Duration.ofHours(9), false, null);
        List<ClockExplanation.Span> spans = new ArrayList<>();
        Instant at = clock.startedAt();
        at = add(spans, at, 60, "RUNNING");
        at = add(spans, at, 90, "OUTSIDE");
        at = add(spans, at, 30, "RUNNING");
        at = add(spans, at, 40, "PAUSED");
        add(spans, at, 20, "FROZEN");
        return new ClockExplanation(
                clock,
                now,
                Texts.text("style.reason"),
                List.of(),
                spans,
                shares("style.person"),
                shares("style.team"),
                shares("style.department"),
                List.of());
    }

    /** The same time at each level: an hour and a half of work, and what the platform was away. */
    private static List<ClockExplanation.Share> shares(String key) {
        return List.of(
                new ClockExplanation.Share(Texts.get(key), Duration.ofMinutes(90)),
                new ClockExplanation.Share(Texts.get("ledger.platform"), Duration.ofMinutes(20)));
    }

    private static Instant add(List<ClockExplanation.Span> spans, Instant from, int minutes, String state) {
        Instant to = from.plus(Duration.ofMinutes(minutes));
        Text cause = Texts.text("style.cause." + state.toLowerCase(Locale.ROOT));
        spans.add(new ClockExplanation.Span(from, to, state, cause, null, "default@3", "1.0.0"));
        return to;
    }

    /** One field of every type, two choices, and a checklist. */
    Form form() {
        List<Field> fields =
                Arrays.stream(FieldType.values()).map(Samples::field).toList();
        return new Form(fields, List.of("text", "number"), checklist());
    }

    private static Field field(FieldType type) {
        Text name = Texts.text("style.field." + type.id());
        return switch (type) {
            case NUMBER ->
                new Field(
                        type.id(),
                        type,
                        name,
                        null,
                        false,
                        "kPa",
                        2,
                        BigDecimal.ZERO,
                        BigDecimal.TEN,
                        null,
                        List.of(),
                        List.of(),
                        false,
                        false);
            case CHOICE, CHOICES -> choice(type, name);
            case GROUP ->
                new Field(
                        type.id(),
                        type,
                        name,
                        null,
                        false,
                        null,
                        null,
                        null,
                        null,
                        null,
                        List.of(),
                        List.of(field(FieldType.TEXT), field(FieldType.NUMBER)),
                        true,
                        false);
            default -> Field.of(type.id(), type, name);
        };
    }

    private static Field choice(FieldType type, Text name) {
        List<Option> options = List.of(option("a"), option("b"), option("c"));
        return Field.of(type.id(), type, name).withOptions(options);
    }

    private static Option option(String id) {
        return new Option(id, Texts.text("style.option." + id));
    }

    private static Checklist checklist() {
        return new Checklist(
                "visit",
                Texts.text("style.checklist"),
                List.of(
                        item("first", Answer.YES_NO, "GEN-CHK-01"),
                        item("second", Answer.PASS_FAIL_NA, null),
                        item("third", Answer.NUMBER, null)));
    }

    private static ChecklistItem item(String id, Answer answer, @Nullable String clause) {
        return new ChecklistItem(id, Texts.text("style.item." + id), answer, true, clause, null, null, null);
    }
}
