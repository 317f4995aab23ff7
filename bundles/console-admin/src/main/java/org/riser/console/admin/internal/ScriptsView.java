package org.riser.console.admin.internal;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.riser.console.ViewContext;
import org.riser.console.components.Ask;
import org.riser.console.components.FactList;
import org.riser.console.components.Formats;
import org.riser.console.components.Lines;
import org.riser.console.components.ScriptText;
import org.riser.console.components.StatusBadge;
import org.riser.console.components.Tone;
import org.riser.modules.ScriptVersion;
import org.riser.modules.Scripts;
import org.riser.modules.TenantScript;
import org.riser.modules.TenantScript.Use;
import org.riser.modules.descriptor.Script;

/** The scripts of one place as cards, as the people there see them, with what the company may do to each. */
final class ScriptsView extends Div {
    private static final String EVERYWHERE = "all";
    private static final List<String> BLANKS =
            List.of("{company}", "{agent}", "{number}", "{customer}", "{purpose}", "{greeting}", "{day}");

    private final transient Scripts scripts;
    private final transient ViewContext context;
    private final Select<String> place = new Select<>();
    private final Lines<TenantScript, Div> cards = new Lines<>(new Div(), this::card);

    ScriptsView(Scripts scripts, ViewContext context) {
        this.scripts = scripts;
        this.context = context;
        getStyle().set("display", "grid").set("gap", "12px").set("max-width", "960px");
        place.setLabel(text("scripts.place"));
        List<String> places = new ArrayList<>(List.of(EVERYWHERE));
        Script.PLACES.stream().sorted().forEach(places::add);
        place.setItems(places);
        place.setItemLabelGenerator(one -> text("scripts.place." + one));
        place.setValue(EVERYWHERE);
        place.addValueChangeListener(chosen -> refresh());
        Button add = AdminParts.main(text("scripts.add"), () -> ScriptDialog.add(scripts, context, this::refresh));
        add.setId("script-add");
        add(new Paragraph(text("scripts.help")), new Paragraph(blanks()), AdminParts.row(place, add), cards);
        refresh();
        context.follow(Scripts.TOPIC, this::refresh);
    }

    private void refresh() {
        String wanted = place.getValue();
        cards.show(scripts.all(context.caller()).stream()
                .filter(script ->
                        wanted.equals(EVERYWHERE) || script.script().places().contains(wanted))
                .sorted(Comparator.comparing(script -> script.version() == 0))
                .toList());
    }

    private Div card(TenantScript script) {
        Div card = new Div(
                AdminParts.row(
                        badge(script.use()), new Span(where(script.script())), new Span(clause(script.script()))),
                new ScriptText(script.script(), context.speech().words()),
                verbs(script));
        card.addClassName("rs-card");
        card.getElement().setAttribute("data-script", script.key());
        return card;
    }

    private Div verbs(TenantScript script) {
        Div verbs = AdminParts.row(AdminParts.quiet(
                text("scripts.word"), () -> ScriptDialog.word(scripts, context, script, this::refresh)));
        if (script.use() != Use.OFF) {
            verbs.add(AdminParts.quiet(text("scripts.off"), () -> use(script, Use.OFF, "scripts.off")));
        }
        if (script.use() != Use.STANDARD && !script.module().equals(Scripts.OWN)) {
            verbs.add(AdminParts.quiet(text("scripts.standard"), () -> use(script, Use.STANDARD, "scripts.standard")));
        }
        if (script.version() > 0) {
            verbs.add(AdminParts.quiet(text("scripts.versions"), () -> versions(script)));
        }
        return verbs;
    }

    private void use(TenantScript script, Use use, String verb) {
        Ask.forReason(
                AdminParts.title(verb, script.script().situation()),
                AdminTexts.MESSAGES.text(verb + ".consequence"),
                AdminTexts.MESSAGES.text(verb),
                reason -> {
                    scripts.change(context.caller(), script.key(), use, null, reason, script.version());
                    context.done(AdminTexts.MESSAGES.text("scripts.changed"));
                    refresh();
                });
    }

    private void versions(TenantScript script) {
        FactList all = new FactList();
        for (ScriptVersion version : scripts.versions(context.caller(), script.key())) {
            all.add(FactList.fact(
                    version.version() + " · " + text("scripts.use." + version.use()) + " · " + version.by(),
                    Formats.moment(version.at(), version.at(), context.zone()) + " · " + version.reason()));
        }
        context.openSidePanel(AdminTexts.MESSAGES.text("scripts.versions"), all);
    }

    private StatusBadge badge(Use use) {
        Tone tone = switch (use) {
            case OFF -> Tone.NEUTRAL;
            case STANDARD -> Tone.KEPT;
            case WORDED -> Tone.INFO;
        };
        return new StatusBadge(tone, text("scripts.use." + use));
    }

    private String where(Script script) {
        return String.join(
                "、",
                script.places().stream()
                        .map(one -> text("scripts.place." + one))
                        .toList());
    }

    private static String clause(Script script) {
        String clause = script.clause();
        return clause == null ? "" : clause;
    }

    private String blanks() {
        return AdminTexts.in(context, "scripts.blanks", (Object[]) BLANKS.toArray(String[]::new));
    }

    private String text(String key) {
        return AdminTexts.in(context, key);
    }
}
