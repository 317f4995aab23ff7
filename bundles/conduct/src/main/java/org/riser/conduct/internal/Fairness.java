package org.riser.conduct.internal;

import java.time.Instant;
import java.util.List;
import org.riser.api.Text;
import org.riser.api.error.Refused;
import org.riser.api.security.Caller;
import org.riser.conduct.Penalty;
import org.riser.identity.Permissions;
import org.riser.store.UnitOfWork;

/** Who may take which step, and when (convention C13). */
final class Fairness {
    private Fairness() {}

    /** Or whoever hands in the words of those who do not work at the console; never the other side. */
    static void requireConcerned(PenaltyRow row, Caller caller) {
        boolean otherSide = row.foundBy.equals(caller.principal()) || row.by(Steps.CONFIRMATION, caller);
        boolean relays = caller.may(Permissions.CONDUCT_RELAY) && !otherSide;
        if (!row.employee.equals(caller.principal()) && !relays) {
            throw new Refused(
                    "conduct.not-concerned",
                    new Text("只有本人可以说明或申诉。", "Only the employee concerned can explain or appeal."));
        }
    }

    /** Neither the one concerned nor who found it. */
    static void requireOutsider(PenaltyRow row, Caller caller) {
        if (row.employee.equals(caller.principal())) {
            throw new Refused(
                    "conduct.own-matter",
                    new Text("不能处理本人的处罚，请由他人处理。", "Nobody decides in their own matter; somebody else has to."));
        }
        if (row.foundBy.equals(caller.principal())) {
            throw new Refused(
                    "conduct.own-finding",
                    new Text("不能确认自己发现的问题，请由他人处理。", "Nobody decides on their own finding; somebody else has to."));
        }
    }

    static void requireNotConfirmer(PenaltyRow row, Caller caller) {
        if (row.by(Steps.CONFIRMATION, caller)) {
            throw new Refused(
                    "conduct.own-confirmation",
                    new Text("不能裁定自己确认的处罚，请由他人裁定。", "Nobody rules on what they confirmed; somebody else has to."));
        }
    }

    /**
     * Whether somebody is to rule on an appeal without knowing who found and who confirmed it, as the company chose. Those two
     * and the one concerned know anyway.
     */
    static boolean isBlind(Office office, UnitOfWork unit, PenaltyRow row, Caller caller) {
        boolean outsider =
                !List.of(row.employee, row.foundBy).contains(caller.principal()) && !row.by(Steps.CONFIRMATION, caller);
        return row.state() == Penalty.State.APPEALED
                && caller.may(Permissions.CONDUCT_RULE)
                && outsider
                && Rows.finding(unit, row.finding)
                        .flatMap(finding -> Choices.of(
                                office.looking(caller, office.now()), finding.module, Choices.BLIND_APPEAL, ""))
                        .filter(chosen -> chosen.signum() > 0)
                        .isPresent();
    }

    /** Heard, or the time for it is over. */
    static void requireHeard(PenaltyRow row, Instant now) {
        if (row.state() == Penalty.State.PROPOSED && now.isBefore(row.explainBy)) {
            throw new Refused(
                    "conduct.not-heard",
                    new Text(
                            "员工尚未说明，说明期限到期前不能确认（C13）。",
                            "The employee has not explained yet; it cannot be confirmed before their time for it is"
                                    + " over (C13)."));
        }
    }

    /** @param period the rule that sets the time */
    static void requireBefore(Instant now, Instant end, String period) {
        if (!now.isBefore(end)) {
            throw new Refused(
                    "conduct." + period + ".over",
                    new Text(
                            "已超过规定期限（" + period + "），期限由通用规则的指标表规定。",
                            "The time for it is over (" + period + "); the KPI table of the common rules sets it."));
        }
    }
}
