package org.riser.casework.internal;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Component;
import org.riser.api.Text;
import org.riser.api.error.Unavailable;
import org.riser.casework.CaseFinding;
import org.riser.casework.CaseFindingTaker;
import org.riser.casework.CaseFindings;
import org.riser.modules.descriptor.Action;
import org.riser.modules.descriptor.ActionFinding;

/** Hands on what the actions of cases find about people's conduct. */
@Component(service = {CaseFindings.class, RaisedFindings.class})
public final class RaisedFindings implements CaseFindings {
    /** Under which an event names the finding that came with it. */
    static final String FINDING = "finding";

    private static final int LONGEST = 500;

    private final AtomicReference<CaseFindingTaker> taker = new AtomicReference<>();

    @Override
    public void join(CaseFindingTaker joining) {
        taker.set(joining);
    }

    @Override
    public void leave(CaseFindingTaker leaving) {
        taker.compareAndSet(leaving, null);
    }

    /**
     * Takes back what the action found when it was done before, and hands on what it finds now.
     *
     * @param values as the action leaves them
     * @return the finding's id, if there is one
     */
    Optional<UUID> raise(CaseFile file, Action action, CaseValues values, Instant at, UUID id) {
        ActionFinding finding = action.finding();
        if (finding == null) {
            return Optional.empty();
        }
        CaseFindingTaker takes = taker.get();
        if (takes == null) {
            throw new Unavailable(
                    "case.nobody-takes-findings",
                    new Text(
                            "处罚模块尚未就绪，请稍后再试；工单没有变化。",
                            "Nobody takes findings yet; try again later. The case has not changed."),
                    null);
        }
        file.events.stream()
                .map(event -> Json.read(event.data))
                .filter(data -> action.id().equals(data.get("action")))
                .map(data -> data.get(FINDING))
                .filter(String.class::isInstance)
                .forEach(earlier -> takes.withdraw(file.unit, file.caller, UUID.fromString((String) earlier)));
        Map<String, Object> fields = values.fields();
        Object employee = fields.get(finding.employee());
        boolean wanted = finding.onlyIf() == null || Boolean.TRUE.equals(fields.get(finding.onlyIf()));
        if (employee == null || !wanted) {
            return Optional.empty();
        }
        Instant occurred = fields.get(finding.occurred()) instanceof Instant told ? told : at;
        takes.take(
                file.unit,
                file.caller,
                new CaseFinding(
                        id,
                        file.row.id,
                        file.kind.module(),
                        finding.event(),
                        "staff:" + employee,
                        occurred,
                        said(file, fields.get(finding.text())),
                        said(file, fields.get(finding.evidence())),
                        facts(finding, fields)));
        return Optional.of(id);
    }

    private static String said(CaseFile file, @Nullable Object words) {
        String all = words == null ? file.row.number : file.row.number + "：" + words;
        return all.length() <= LONGEST ? all : all.substring(0, LONGEST);
    }

    private static Map<String, Object> facts(ActionFinding finding, Map<String, Object> fields) {
        Map<String, Object> facts = new TreeMap<>();
        finding.facts().forEach((name, told) -> {
            Object value = told instanceof String text && text.startsWith(ActionFinding.FIELD)
                    ? fields.get(text.substring(ActionFinding.FIELD.length()))
                    : told;
            if (value != null) {
                facts.put(name, value instanceof Number number ? new BigDecimal(number.toString()) : value);
            }
        });
        return facts;
    }
}
