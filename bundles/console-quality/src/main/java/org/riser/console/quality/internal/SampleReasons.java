package org.riser.console.quality.internal;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import java.util.UUID;
import org.riser.console.ViewContext;
import org.riser.console.components.EmptyState;
import org.riser.console.components.FactList;
import org.riser.console.components.Icons;
import org.riser.console.components.StatusBadge;
import org.riser.console.components.Tone;
import org.riser.console.components.TraceSentence;
import org.riser.followup.Sample;
import org.riser.followup.SampleCheck;
import org.riser.identity.Permissions;

/** By which rows a sample was decided, what stayed out of it, and whether its seed gives the same again. */
final class SampleReasons extends Div {
    private final transient FollowUps followUps;
    private final transient ViewContext context;
    private final Div outcome = new Div();

    SampleReasons(FollowUps followUps, ViewContext context, Sample sample) {
        this.followUps = followUps;
        this.context = context;
        addClassName("rs-sample-reasons");
        if (sample.groups().isEmpty()) {
            add(new EmptyState(
                    VaadinIcon.RANDOM,
                    text("groups.none"),
                    text(
                            "groups.none.help",
                            sample.from().toString(),
                            sample.to().toString())));
        }
        sample.groups().forEach(group -> add(group(sample.module(), group)));
        add(left(sample.left()), seed(sample));
    }

    private Div group(String module, Sample.Group group) {
        Span where = new Span(followUps.modules.business(context, module, group.business()) + " · " + group.month());
        where.addClassName("rs-quiet");
        Div head = new Div(new H3(context.text(group.name())), where);
        head.addClassName("rs-sample-head");
        Div card = new Div(
                head,
                new TraceSentence(group.because(), group.clause()),
                new FactList(
                        FactList.fact(text("group.volume"), "" + group.volume()),
                        FactList.fact(text("group.jobs"), "" + group.jobs()),
                        FactList.fact(text("group.wanted"), "" + group.wanted()),
                        FactList.fact(text("drawn"), "" + group.drawn())));
        if (group.drawn() > group.wanted()) {
            card.add(quiet(text("group.more", group.drawn() - group.wanted())));
        }
        card.addClassName("rs-card");
        return card;
    }

    private Div left(Sample.Left left) {
        Div card = new Div(new H3(text("left")));
        card.addClassName("rs-card");
        if (left.withoutCustomer() + left.resting() + left.unruled() == 0
                && left.gaps().isEmpty()) {
            card.add(quiet(text("left.none")));
            return card;
        }
        card.add(new FactList(
                FactList.fact(text("left.without-customer"), "" + left.withoutCustomer()),
                FactList.fact(text("left.resting"), "" + left.resting()),
                FactList.fact(text("left.unruled"), "" + left.unruled())));
        if (!left.gaps().isEmpty()) {
            UnorderedList gaps = new UnorderedList();
            left.gaps().forEach(gap -> gaps.add(new ListItem(context.text(gap))));
            card.add(quiet(text("left.gaps")), gaps);
        }
        return card;
    }

    private Div seed(Sample sample) {
        Span seed = new Span(sample.seed());
        seed.addClassName("rs-sample-seed");
        Button again = new Button(
                text("check"),
                Icons.of(VaadinIcon.REFRESH),
                click -> context.attempt(() -> tell(followUps.samples.check(context.caller(), sample.id()))));
        again.setId("sample-check");
        again.setDisableOnClick(true);
        again.addClickListener(click -> again.setEnabled(true));
        outcome.setId("sample-checked");
        outcome.getElement().setAttribute("role", "status");
        Div line = new Div(FactList.fact(text("seed"), seed), again);
        line.addClassName("rs-sample-line");
        Div card = new Div(new H3(text("check.title")), quiet(text("check.help")), line, outcome);
        card.addClassName("rs-card");
        return card;
    }

    private void tell(SampleCheck check) {
        outcome.removeAll();
        outcome.add(new StatusBadge(
                check.same() ? Tone.KEPT : Tone.BROKEN, text(check.same() ? "check.same" : "check.differs")));
        cases("check.missing", check.missing());
        cases("check.surplus", check.surplus());
    }

    private void cases(String key, List<UUID> cases) {
        if (cases.isEmpty()) {
            return;
        }
        UnorderedList list = new UnorderedList();
        cases.forEach(one -> list.add(
                new ListItem(SampleParts.link(context, Permissions.CASE_VIEW, "cases/" + one, one.toString()))));
        outcome.add(quiet(text(key, cases.size())), list);
    }

    private static Paragraph quiet(String words) {
        Paragraph paragraph = new Paragraph(words);
        paragraph.addClassName("rs-quiet");
        return paragraph;
    }

    private String text(String key, Object... arguments) {
        return QualityTexts.in(context, key, arguments);
    }
}
