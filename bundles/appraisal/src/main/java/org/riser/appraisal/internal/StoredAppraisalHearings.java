package org.riser.appraisal.internal;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.riser.api.Text;
import org.riser.api.error.Refused;
import org.riser.api.input.Input;
import org.riser.api.security.Caller;
import org.riser.appraisal.Appraisal;
import org.riser.appraisal.Appraisal.State;
import org.riser.appraisal.AppraisalHearings;
import org.riser.appraisal.LineChange;
import org.riser.identity.Permissions;
import org.riser.store.Store;
import org.riser.store.UnitOfWork;
import org.riser.store.UnitReady;

/** How sheets are made known, signed and ruled on. */
@Component
public final class StoredAppraisalHearings implements AppraisalHearings {
    private static final int LONGEST = 500;

    private final Store store;
    private final Office office;
    private final Sheets sheets;
    private final Changes changes;

    @Activate
    public StoredAppraisalHearings(
            @Reference Store store,
            @Reference Office office,
            @Reference Sheets sheets,
            @Reference Changes changes,
            @Reference(target = "(unit=appraisal)") UnitReady ready) {
        this.store = store;
        this.office = office;
        this.sheets = sheets;
        this.changes = changes;
    }

    @Override
    public Appraisal acknowledge(Caller caller, UUID id, @Nullable String words, @Nullable Long version) {
        new Input().optional("words", words, LONGEST).check();
        return store.call(caller.tenant(), unit -> {
            SheetRow row = sheets.find(unit, caller, id);
            requireConcerned(unit, row, caller);
            if (row.state() == State.SEEN && sheets.hasTaken(unit, row, StepRow.SEEN, caller)) {
                return sheets.view(unit, caller, row);
            }
            SheetRow seen = sheets.find(unit, caller, id, version, State.SCORED);
            seen.state = State.SEEN.name();
            sheets.step(unit, caller, seen, StepRow.SEEN, Objects.requireNonNullElse(words, ""), null);
            return sheets.done(unit, caller, seen, "acknowledge", Map.of("state", seen.state));
        });
    }

    @Override
    public Appraisal confirm(Caller caller, UUID id, @Nullable Long version) {
        caller.require(Permissions.APPRAISAL_CONFIRM);
        return store.call(caller.tenant(), unit -> {
            SheetRow row = sheets.find(unit, caller, id);
            Sheets.requireOther(row, caller);
            requireNotAssessor(unit, row, caller);
            if (row.state() == State.CONFIRMED && sheets.hasTaken(unit, row, StepRow.CONFIRMED, caller)) {
                return sheets.view(unit, caller, row);
            }
            sheets.requireUnlocked(unit, caller, row);
            SheetRow signed = sheets.find(unit, caller, id, version, State.SCORED, State.SEEN);
            Instant now = office.now();
            requireHeard(signed, now);
            sheets.requireComplete(unit, caller, signed);
            signed.state = State.CONFIRMED.name();
            signed.appealBy = office.end(caller, Office.APPEAL, now);
            sheets.settle(unit, caller, signed);
            sheets.step(unit, caller, signed, StepRow.CONFIRMED, "", null);
            return sheets.done(
                    unit,
                    caller,
                    signed,
                    "confirm",
                    Map.of("total", Objects.requireNonNull(signed.total), "state", signed.state));
        });
    }

    @Override
    public Appraisal appeal(Caller caller, UUID id, String words, String evidence, @Nullable Long version) {
        new Input()
                .text("words", words, LONGEST)
                .text("evidence", evidence, LONGEST)
                .check();
        return store.call(caller.tenant(), unit -> {
            SheetRow row = sheets.find(unit, caller, id);
            requireConcerned(unit, row, caller);
            if (row.state() == State.APPEALED && sheets.hasTaken(unit, row, StepRow.APPEALED, caller)) {
                return sheets.view(unit, caller, row);
            }
            SheetRow signed = sheets.find(unit, caller, id, version, State.CONFIRMED, State.FILED);
            if (!office.now().isBefore(Objects.requireNonNull(signed.appealBy))) {
                throw new Refused(
                        "appraisal.appeal-over",
                        new Text(
                                "已超过申诉期限，期限由通用规则的指标表规定。",
                                "The time to appeal is over; the KPI table of the common rules sets it."));
            }
            signed.state = State.APPEALED.name();
            sheets.step(unit, caller, signed, StepRow.APPEALED, words, evidence);
            return sheets.done(unit, caller, signed, "appeal", Map.of("state", signed.state));
        });
    }

    @Override
    public Appraisal rule(Caller caller, UUID id, List<LineChange> wanted, String reason, @Nullable Long version) {
        caller.require(Permissions.APPRAISAL_RULE);
        new Input().text("reason", reason, LONGEST).check();
        return store.call(caller.tenant(), unit -> {
            SheetRow row = sheets.find(unit, caller, id);
            Sheets.requireOther(row, caller);
            requireNotAssessor(unit, row, caller);
            if (sheets.hasTaken(unit, row, StepRow.CONFIRMED, caller)) {
                throw new Refused(
                        "appraisal.own-confirmation",
                        new Text("不能裁定自己签署的考核，请由他人裁定。", "Nobody rules on what they signed; somebody else has to."));
            }
            if (row.state() == State.RULED && sheets.hasTaken(unit, row, StepRow.RULED, caller)) {
                return sheets.view(unit, caller, row);
            }
            Rows.takeTurn(unit, row.period());
            SheetRow appealed = sheets.find(unit, caller, id, version, State.APPEALED);
            appealed.state = State.RULED.name();
            if (!wanted.isEmpty()) {
                changes.make(unit, caller, office.id(), appealed.period(), wanted, reason, appealed.id);
            }
            sheets.step(unit, caller, appealed, StepRow.RULED, reason, null);
            return sheets.done(
                    unit,
                    caller,
                    appealed,
                    "rule",
                    Map.of("total", Objects.requireNonNull(appealed.total), "changes", wanted.size()));
        });
    }

    /** Or whoever hands in the words of those who do not work at the console; never the other side. */
    private void requireConcerned(UnitOfWork unit, SheetRow row, Caller caller) {
        boolean otherSide =
                sheets.hasAssessed(unit, row, caller) || sheets.hasTaken(unit, row, StepRow.CONFIRMED, caller);
        boolean relays = caller.may(Permissions.CONDUCT_RELAY) && !otherSide;
        if (!row.employee.equals(caller.principal()) && !relays) {
            throw new Refused(
                    "appraisal.not-concerned",
                    new Text("只有本人可以确认已阅或申诉。", "Only the employee concerned can take note of it or appeal."));
        }
    }

    private void requireNotAssessor(UnitOfWork unit, SheetRow row, Caller caller) {
        if (sheets.hasAssessed(unit, row, caller)) {
            throw new Refused(
                    "appraisal.own-assessment",
                    new Text("不能签署或裁定自己评定的考核，请由他人处理。", "Nobody decides on what they assessed; somebody else has to."));
        }
    }

    private static void requireHeard(SheetRow row, Instant now) {
        if (row.state() == State.SCORED && now.isBefore(Objects.requireNonNull(row.explainBy))) {
            throw new Refused(
                    "appraisal.not-seen",
                    new Text(
                            "员工尚未阅知，说明期限到期前不能签署。",
                            "The employee has not seen it yet; it is not signed before their time for it is over."));
        }
    }
}
