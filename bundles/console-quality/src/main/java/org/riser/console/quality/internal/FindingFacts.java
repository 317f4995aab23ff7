package org.riser.console.quality.internal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.riser.conduct.Finding;
import org.riser.console.ViewContext;
import org.riser.console.components.FactList;
import org.riser.console.components.Formats;
import org.riser.console.components.PersonChip;
import org.riser.identity.Permissions;

/** What was found: in words, and as the rules looked at it. */
final class FindingFacts {
    private FindingFacts() {}

    /** @param own whether the one concerned reads it, who need not be named */
    static Component[] of(ConductDesk desk, ViewContext context, Finding finding, boolean own) {
        List<Component> facts = new ArrayList<>();
        if (!own) {
            facts.add(FactList.fact(text(context, "penalty.employee"), new PersonChip(finding.employeeName())));
        }
        facts.add(FactList.fact(text(context, "penalty.evidence"), finding.evidence()));
        facts.add(FactList.fact(
                text(context, "penalty.occurred"), Formats.moment(finding.occurredAt(), desk.now(), context.zone())));
        UUID caseId = finding.caseId();
        if (caseId != null) {
            facts.add(FactList.fact(
                    text(context, "job.case"),
                    SampleParts.link(
                            context, Permissions.CASE_VIEW, "cases/" + caseId, text(context, "penalty.case.open"))));
        }
        finding.facts().entrySet().stream()
                .filter(fact -> !fact.getKey().equals("penalty.event"))
                .sorted(Map.Entry.comparingByKey())
                .forEach(fact -> facts.add(
                        FactList.fact(PenaltyParts.name(context, fact), PenaltyParts.value(context, fact.getValue()))));
        Paragraph words = new Paragraph(finding.text());
        words.addClassName("rs-penalty-words");
        return new Component[] {words, new FactList(facts.toArray(Component[]::new))};
    }

    private static String text(ViewContext context, String key) {
        return QualityTexts.in(context, key);
    }
}
