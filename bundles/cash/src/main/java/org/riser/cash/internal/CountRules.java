package org.riser.cash.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.riser.api.Text;
import org.riser.api.error.Fault;
import org.riser.api.error.Refused;
import org.riser.api.security.Caller;
import org.riser.cash.Holding;
import org.riser.rulebook.Decision;
import org.riser.rulebook.Outcome;
import org.riser.store.UnitOfWork;

/** What the rows of the event {@code reconciliation} say to a count. Thread-safe. */
@Component(service = CountRules.class)
public final class CountRules {
    private static final String EVENT = "reconciliation";
    private static final String OPEN_CASE = "open-case";

    private final CashOffice office;
    private final CashRules rules;
    private final CaseSteps cases;

    @Activate
    public CountRules(@Reference CashOffice office, @Reference CashRules rules, @Reference CaseSteps cases) {
        this.office = office;
        this.rules = rules;
        this.cases = cases;
    }

    /**
     * A reported difference is told to those in charge, and gets its case.
     *
     * @throws Refused with everything that is against the count
     */
    void judge(UnitOfWork unit, Caller caller, TillRow till, CustodyRow custody, CountRow row, Instant now) {
        Map<String, Object> facts = Map.of(
                "system", row.system,
                "counted", row.counted,
                "reconciler", row.reconciler,
                "cashier", row.custodian);
        Decision<Outcome> decision = rules.ask(caller.tenant(), custody.module, EVENT, now, facts);
        List<Fault> faults = new ArrayList<>(rules.refusals(decision, EVENT, ""));
        if (faults.isEmpty() && row.reconciler.equals(row.custodian)) {
            faults.add(Fault.of(
                    "",
                    "cash.own-count",
                    "不能清点本人保管的现金，请由他人清点。",
                    "Nobody counts their own cash; somebody else has to."));
        }
        List<Holding.Block> reports = reports(decision);
        if (row.difference().signum() != 0 && row.report == null) {
            faults.add(missingReport(row, reports));
        }
        if (!faults.isEmpty()) {
            throw new Refused(faults);
        }
        reports.forEach(report -> Rows.entities(unit).persist(new AlertRow(office.id(), custody, report, now)));
        if (!reports.isEmpty()) {
            String cashier = office.names(caller, List.of(row.custodian)).getOrDefault(row.custodian, row.custodian);
            row.caseId = cases.anomaly(caller, till, row, cashier).orElse(null);
        }
    }

    private static List<Holding.Block> reports(Decision<Outcome> decision) {
        List<Holding.Block> reports = new ArrayList<>();
        for (int i = 0; i < decision.outcomes().size(); i++) {
            Outcome outcome = decision.outcomes().get(i);
            if (outcome.effect().equals(OPEN_CASE)) {
                reports.add(new Holding.Block(
                        outcome.row().rowId(),
                        outcome.row().clause(),
                        CashRules.message(outcome),
                        CashRules.because(decision, i)));
            }
        }
        return reports;
    }

    private static Fault missingReport(CountRow row, List<Holding.Block> reports) {
        String difference = row.difference().toPlainString();
        Text message = new Text(
                "report：差额 " + difference + " 元，须填写异常报告。",
                "report: The difference is " + difference + " CNY; say in an anomaly report what explains it.");
        return reports.stream()
                .findFirst()
                .map(report -> new Fault(
                        "report",
                        "cash.report",
                        new Text(
                                message.zh() + report.message().zh() + "（"
                                        + report.because().zh() + "）",
                                message.en() + " " + report.message().en() + " ("
                                        + report.because().en() + ")"),
                        report.clause()))
                .orElseGet(() -> new Fault("report", "cash.report", message, null));
    }
}
