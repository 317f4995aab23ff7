package org.riser.console.quality.internal;

import static java.util.Objects.requireNonNull;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.riser.api.Text;
import org.riser.api.error.Conflict;
import org.riser.api.security.Caller;
import org.riser.console.ViewContext;
import org.riser.console.components.Ask;
import org.riser.console.components.FactList;
import org.riser.console.components.Formats;
import org.riser.followup.Sample;
import org.riser.followup.Samples;
import org.riser.identity.Permissions;

/** One sample: how it was decided, what was drawn, how fair it is; and its way to release. */
final class SampleView extends Div {
    private final transient FollowUps followUps;
    private final transient ViewContext context;
    private final Div head = new Div();
    private final Tabs tabs = new Tabs();
    private final Map<Tab, Component> parts = new HashMap<>();
    private final SampledJobList jobs;
    private transient Sample sample;

    SampleView(FollowUps followUps, ViewContext context) {
        this.followUps = followUps;
        this.context = context;
        this.sample = followUps.samples.find(context.caller(), SampleParts.id(context.subPath(), "sample.unknown"));
        this.jobs = new SampledJobList(followUps, context, this::reload);
        QualityTexts.STYLE.attach(this);
        addClassNames("rs-list", "rs-sample");
        head.addClassName("rs-sample-top");
        add(head, tabs);
        Map<Tab, Supplier<Component>> makers = new HashMap<>();
        makers.put(tab("groups"), () -> new SampleReasons(followUps, context, sample));
        makers.put(tab("jobs"), () -> jobs);
        makers.put(tab("shares"), () -> new ShareReport(followUps, context, sample));
        tabs.addSelectedChangeListener(change -> open(change.getSelectedTab(), makers));
        open(tabs.getSelectedTab(), makers);
        show(sample);
        context.follow(Samples.TOPIC, this::reload);
    }

    private Tab tab(String key) {
        Tab tab = new Tab(text("tab." + key));
        tab.setId("sample-" + key);
        tabs.add(tab);
        return tab;
    }

    /** A part is made when it is first looked at, and then stays as it was left. */
    private void open(Tab chosen, Map<Tab, Supplier<Component>> makers) {
        Component part = parts.get(chosen);
        if (part == null) {
            part = requireNonNull(makers.get(chosen)).get();
            parts.put(chosen, part);
            add(part);
        }
        for (Map.Entry<Tab, Component> one : parts.entrySet()) {
            one.getValue().setVisible(one.getKey().equals(chosen));
        }
    }

    /** What is looked at stays where it is unless somebody changed the sample. */
    private void reload() {
        Sample now = followUps.samples.find(context.caller(), sample.id());
        if (!now.equals(sample)) {
            show(now);
        }
    }

    private void show(Sample now) {
        sample = now;
        String module = followUps.modules.name(context, now.module());
        String name = text("sample.name", module, now.day().toString());
        context.title(name);
        Div line = new Div(new H2(name), SampleParts.state(context, now.state()), verbs());
        line.addClassName("rs-sample-head");
        head.removeAll();
        head.add(line, facts());
        jobs.show(now);
    }

    private FactList facts() {
        List<Component> facts = new ArrayList<>(List.of(
                FactList.fact(text("kind"), SampleParts.kind(context, sample)),
                FactList.fact(text("done-on"), sample.from() + " – " + sample.to()),
                FactList.fact(text("population"), "" + sample.population()),
                FactList.fact(text("drawn"), "" + sample.drawn()),
                FactList.fact(text("struck"), "" + sample.struck()),
                step("drawn-by", sample.drawnBy())));
        Sample.Step reviewed = sample.reviewedBy();
        Sample.Step released = sample.releasedBy();
        if (reviewed != null) {
            facts.add(step("reviewed-by", reviewed));
        }
        if (released != null) {
            facts.add(step("released-by", released));
        }
        return new FactList(facts.toArray(Component[]::new));
    }

    private Div step(String key, Sample.Step step) {
        return FactList.fact(
                text(key),
                SampleParts.person(context, step) + " "
                        + Formats.moment(step.at(), followUps.clock.instant(), context.zone()));
    }

    private Div verbs() {
        Div verbs = new Div();
        verbs.addClassName("rs-sample-verbs");
        if (context.caller().may(Permissions.FOLLOWUP_REVIEW)) {
            if (sample.state() == Sample.State.DRAFT) {
                verbs.add(verb("review", followUps.samples::review));
            } else if (sample.state() == Sample.State.REVIEWED) {
                verbs.add(verb("release", followUps.samples::release));
            }
        }
        return verbs;
    }

    private Button verb(String key, Step step) {
        Button button = new Button(text(key), click -> context.attempt(() -> confirm(key, step)));
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        button.setId("sample-" + key);
        return button;
    }

    /** Names how many customers it concerns; when somebody was first, the page shows what they made of it. */
    private void confirm(String key, Step step) {
        Sample seen = sample;
        Reached reached = Reached.by(followUps.samples, context.caller(), seen.id());
        Text verb = QualityTexts.MESSAGES.text(key);
        Ask.toConfirm(
                verb,
                QualityTexts.MESSAGES.text(
                        reached.customers() == 0 ? key + ".nobody" : key + ".consequence",
                        reached.customers(),
                        reached.jobs()),
                verb,
                () -> {
                    try {
                        show(step.take(context.caller(), seen.id(), seen.version()));
                        context.done(QualityTexts.MESSAGES.text(key + ".done"));
                    } catch (Conflict changed) {
                        context.failed(changed);
                        reload();
                    }
                });
    }

    private String text(String key, Object... arguments) {
        return QualityTexts.in(context, key, arguments);
    }

    /** What brings a sample further. */
    @FunctionalInterface
    private interface Step {
        Sample take(Caller caller, UUID id, Long version);
    }
}
