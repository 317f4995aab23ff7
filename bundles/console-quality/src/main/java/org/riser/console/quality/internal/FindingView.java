package org.riser.console.quality.internal;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Map;
import org.riser.conduct.Finding;
import org.riser.conduct.Penalty;
import org.riser.console.ViewContext;

/** What was found about somebody, with what the rules propose for it; it never changes, its penalties do. */
final class FindingView extends Div {
    private final transient ConductDesk desk;
    private final transient ViewContext context;

    /** @param id of the finding, as it stands in the address */
    FindingView(ConductDesk desk, ViewContext context, String id) {
        this.desk = desk;
        this.context = context;
        Finding finding = desk.findings.find(context.caller(), SampleParts.id(id, "finding.unknown"));
        QualityTexts.STYLE.attach(this);
        addClassName("rs-penalty");
        String title = text("finding.title", finding.employeeName());
        context.title(title);
        Div what = card("penalty.what");
        what.add(FindingFacts.of(desk, context, finding, false));
        add(new H2(title), what, penalties(finding));
    }

    private Div penalties(Finding finding) {
        Div card = card("finding.penalties");
        if (finding.penalties().isEmpty()) {
            card.add(new Paragraph(text(finding.gaps().isEmpty() ? "finding.unpunished" : "finding.lacking")));
        }
        finding.gaps().forEach(gap -> card.add(new Paragraph(context.text(gap))));
        for (Penalty proposed : finding.penalties()) {
            Penalty now = desk.penalties.find(context.caller(), proposed.id());
            Anchor link = new Anchor(
                    context.href(ConductPage.PATH + "/" + now.id(), Map.of()),
                    context.text(now.name()) + " · " + PenaltyParts.effect(context, now));
            link.setRouterIgnore(false);
            Div line = new Div(link, PenaltyParts.state(context, now.state()));
            line.addClassName("rs-finding-penalty");
            card.add(line);
        }
        return card;
    }

    private Div card(String key) {
        Div card = new Div(new H3(text(key)));
        card.addClassName("rs-card");
        return card;
    }

    private String text(String key, Object... arguments) {
        return QualityTexts.in(context, key, arguments);
    }
}
