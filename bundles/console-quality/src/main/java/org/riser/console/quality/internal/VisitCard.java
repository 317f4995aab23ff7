package org.riser.console.quality.internal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.riser.api.error.NotFound;
import org.riser.casework.CaseView;
import org.riser.console.ViewContext;
import org.riser.console.components.FactList;
import org.riser.console.components.Formats;
import org.riser.console.components.MaskedValue;
import org.riser.console.components.ScriptText;
import org.riser.customers.Customer;
import org.riser.customers.PersonalField;
import org.riser.followup.FollowUpCall;
import org.riser.identity.Permissions;
import org.riser.modules.descriptor.CaseKind;
import org.riser.modules.descriptor.Field;
import org.riser.modules.descriptor.ScriptWords;

/** Who is called about which visit, and what to say (FUP-01). What was charged is for the customer to tell, so not shown. */
final class VisitCard extends Div {
    private final transient FollowUps followUps;
    private final transient ViewContext context;

    VisitCard(FollowUps followUps, ViewContext context, FollowUpCall call) {
        this.followUps = followUps;
        this.context = context;
        addClassName("rs-call-visit");
        customer(call);
        visit(call);
    }

    private void customer(FollowUpCall call) {
        if (!context.caller().may(Permissions.CUSTOMER_VIEW)) {
            return;
        }
        followUps.customers.find(context.caller(), call.customer()).ifPresent(customer -> {
            List<Component> facts = new ArrayList<>(List.of(FactList.fact(
                    text("job.customer"),
                    SampleParts.link(
                            context, Permissions.CUSTOMER_VIEW, "customers/" + customer.id(), name(customer)))));
            if (!customer.phones().isEmpty()) {
                facts.add(FactList.fact(text("customer.phones"), phones(customer)));
            }
            add(card(text("call.customer"), facts));
        });
    }

    private static String name(Customer customer) {
        String title = customer.title();
        return title == null ? customer.name() : customer.name() + " · " + title;
    }

    private Component phones(Customer customer) {
        String shown = customer.phones().stream().map(phone -> phone.shown()).collect(Collectors.joining("、"));
        return context.caller().may(Permissions.CUSTOMER_REVEAL)
                ? new MaskedValue(
                        shown,
                        reason -> followUps.customers.reveal(
                                context.caller(), customer.id(), PersonalField.PHONES, reason))
                : new Span(shown);
    }

    private void visit(FollowUpCall call) {
        if (!context.caller().may(Permissions.CASE_VIEW)) {
            return;
        }
        try {
            CaseView visit = followUps.cases.get(context.caller(), call.id());
            followUps.modules.stored(context.caller().tenant(), visit).ifPresent(kind -> show(visit, kind));
        } catch (NotFound outOfScope) {
            add(card(text("call.visit"), List.of(new Span(text("call.visit.hidden")))));
        }
    }

    private void show(CaseView visit, CaseKind kind) {
        List<Component> facts = new ArrayList<>(List.of(FactList.fact(
                text("job.case"),
                SampleParts.link(context, Permissions.CASE_VIEW, "cases/" + visit.id(), visit.number()))));
        kind.fields()
                .forEach(field -> value(field, visit)
                        .ifPresent(value -> facts.add(FactList.fact(context.text(field.name()), value))));
        add(card(context.text(visit.kindName()), facts));
        Div scripts = new Div();
        scripts.addClassName("rs-card");
        ScriptWords words = context.speech().words().with("purpose", kind.name());
        context.speech().about(kind, visit.stage()).stream()
                .filter(script -> script.places().contains("follow-up"))
                .forEach(script -> scripts.add(new ScriptText(script, words)));
        if (scripts.getComponentCount() > 0) {
            addComponentAsFirst(scripts);
        }
    }

    /** What can be said in a word; pictures, lists and what is personal stay with the case. */
    private Optional<String> value(Field field, CaseView visit) {
        Object value = visit.fields().get(field.id());
        if (value == null || field.personal()) {
            return Optional.empty();
        }
        return switch (field.type()) {
            case TEXT, LONGTEXT -> Optional.of(value.toString());
            case CHOICE ->
                Optional.of(field.option(value.toString())
                        .map(option -> context.text(option.name()))
                        .orElse(value.toString()));
            case BOOLEAN -> Optional.of(text(Boolean.parseBoolean(value.toString()) ? "yes" : "no"));
            case NUMBER ->
                Optional.of(
                        Formats.quantity(new BigDecimal(value.toString()), field.unit() == null ? "" : field.unit()));
            default -> Optional.empty();
        };
    }

    private static Div card(String title, List<Component> facts) {
        Div card = new Div(new H3(title), new FactList(facts.toArray(Component[]::new)));
        card.addClassName("rs-card");
        return card;
    }

    private String text(String key, Object... arguments) {
        return QualityTexts.in(context, key, arguments);
    }
}
