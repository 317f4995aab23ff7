package org.riser.console.quality.internal;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.riser.conduct.Penalty;
import org.riser.console.ViewContext;
import org.riser.console.components.DeadlineBadge;
import org.riser.console.components.Formats;
import org.riser.console.components.StatusBadge;
import org.riser.console.components.Tone;
import org.riser.rulebook.Words;

/** How penalties are told, in lists and on their own. */
final class PenaltyParts {
    private PenaltyParts() {}

    static StatusBadge state(ViewContext context, Penalty.State state) {
        Tone tone = switch (state) {
            case PROPOSED, EXPLAINED, APPEALED -> Tone.RISK;
            case CONFIRMED, UPHELD, REDUCED -> Tone.BROKEN;
            case DROPPED, ANNULLED -> Tone.KEPT;
        };
        return new StatusBadge(tone, QualityTexts.in(context, "penalty.state." + state));
    }

    /** {@code 罚款 ¥150.00}, {@code 待岗}. */
    static String effect(ViewContext context, Penalty penalty) {
        return effect(context, penalty.effect(), penalty.amount(), penalty.unit());
    }

    static String effect(ViewContext context, String effect, @Nullable BigDecimal amount, String unit) {
        String name = QualityTexts.in(context, "penalty.effect." + effect);
        return amount == null ? name : name + " " + amount(context, amount, unit);
    }

    static String amount(ViewContext context, BigDecimal amount, String unit) {
        return unit.equals("CNY")
                ? Formats.yuan(amount)
                : QualityTexts.in(
                        context, "penalty.points", amount.stripTrailingZeros().toPlainString());
    }

    /** The last moment at which the one concerned may speak; null when there is none ahead. */
    static @Nullable Instant deadline(Penalty penalty, Instant now) {
        Instant due = switch (penalty.state()) {
            case PROPOSED -> penalty.explainBy();
            case CONFIRMED -> penalty.appealBy();
            default -> null;
        };
        return due != null && now.isBefore(due) ? due : null;
    }

    static @Nullable DeadlineBadge badge(ConductDesk desk, ViewContext context, Penalty penalty) {
        Instant due = deadline(penalty, desk.now());
        if (due == null) {
            return null;
        }
        String what = QualityTexts.in(
                context, penalty.state() == Penalty.State.PROPOSED ? "penalty.explain" : "penalty.appeal");
        return new DeadlineBadge(what, due, desk.now(), desk.days(context, due), context.zone());
    }

    /** What a row looked at, in words: its name and its value. */
    static String name(ViewContext context, Map.Entry<String, Object> fact) {
        return context.text(Words.core().fact(fact.getKey()));
    }

    static String value(ViewContext context, Object value) {
        if (value instanceof Boolean flag) {
            return QualityTexts.in(context, flag ? "yes" : "no");
        }
        String key = "fact.value." + value;
        return value instanceof String && QualityTexts.MESSAGES.has(key)
                ? QualityTexts.in(context, key)
                : String.valueOf(value);
    }
}
