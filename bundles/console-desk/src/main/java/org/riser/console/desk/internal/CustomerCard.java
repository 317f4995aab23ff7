package org.riser.console.desk.internal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Map;
import org.riser.api.security.Caller;
import org.riser.casework.CaseQuery;
import org.riser.casework.CaseStatus;
import org.riser.casework.CaseSummary;
import org.riser.console.ViewContext;
import org.riser.console.components.FactList;
import org.riser.console.components.StatusBadge;
import org.riser.console.components.Tone;
import org.riser.customers.Account;
import org.riser.customers.Customer;
import org.riser.customers.Device;
import org.riser.customers.PersonalField;

/** All that matters about a customer at one glance: who, where, what they have, and their last cases. */
final class CustomerCard extends Div {
    private static final int RECENT = 5;

    private final transient Desk desk;
    private final transient ViewContext context;

    CustomerCard(Desk desk, ViewContext context, Customer customer) {
        this.desk = desk;
        this.context = context;
        addClassName("rs-card");
        add(head(customer), who(customer), belongings(customer), recent(customer));
    }

    private Div head(Customer customer) {
        Div head = Parts.row(new com.vaadin.flow.component.html.H2(customer.name()), new Span(customer.number()));
        customer.care().stream()
                .sorted()
                .forEach(care ->
                        head.add(new StatusBadge(Tone.RISK, Parts.text(context, "customer.care") + " " + care)));
        return head;
    }

    private Div who(Customer customer) {
        Div facts = new FactList();
        if (!customer.phones().isEmpty()) {
            facts.add(FactList.fact(
                    Parts.text(context, "customer.phone"),
                    Parts.masked(customer.phones().get(0), reason -> reveal(customer, PersonalField.PHONES, reason))));
        }
        if (customer.address() != null) {
            facts.add(FactList.fact(
                    Parts.text(context, "customer.address"),
                    Parts.masked(customer.address(), reason -> reveal(customer, PersonalField.ADDRESS, reason))));
        }
        return facts;
    }

    private String reveal(Customer customer, PersonalField field, String reason) {
        return desk.register.reveal(context.caller(), customer.id(), field, reason);
    }

    private Div belongings(Customer customer) {
        Div all = new Div();
        Caller caller = context.caller();
        for (Account account : desk.register.accounts(caller, customer.id())) {
            all.add(line(
                    Parts.text(context, "customer.account"),
                    new Span(account.number() + " · "),
                    Parts.masked(
                            account.address(),
                            reason -> desk.register.revealAddress(context.caller(), account.id(), reason))));
        }
        for (Device device : desk.register.devices(caller, customer.id())) {
            all.add(line(Parts.text(context, "customer.device"), new Span(desk.device(context, device))));
        }
        return all;
    }

    private Component recent(Customer customer) {
        CaseQuery query = CaseQuery.open(RECENT)
                .withStatus(null)
                .withCustomer(customer.id())
                .sortedBy(CaseQuery.Sort.NEWEST);
        List<CaseSummary> cases = context.caller().may("case.view")
                ? desk.cases.list(context.caller(), query).items()
                : List.of();
        long open = cases.stream()
                .filter(found -> found.status() == CaseStatus.OPEN)
                .count();
        Div list = new Div(
                line(Parts.text(context, "customer.recent"), new Span(Parts.text(context, "customer.open", open))));
        for (CaseSummary found : cases) {
            Anchor link = new Anchor(context.href("cases/" + found.id(), Map.of()), found.number());
            link.setRouterIgnore(false);
            Div row = Parts.row(
                    link,
                    new Span(found.kindName().in(context.locale())),
                    new StatusBadge(
                            found.status() == CaseStatus.OPEN ? Tone.INFO : Tone.NEUTRAL,
                            found.stageName().in(context.locale())));
            list.add(row);
        }
        return list;
    }

    private static Div line(String label, Component... values) {
        Span quiet = new Span(label + " ");
        quiet.addClassName("rs-quiet");
        Div line = new Div(quiet);
        line.add(values);
        return line;
    }
}
