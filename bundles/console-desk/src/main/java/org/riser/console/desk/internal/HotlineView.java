package org.riser.console.desk.internal;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.riser.casework.AddContactEvent;
import org.riser.casework.CaseView;
import org.riser.casework.ContactEvent;
import org.riser.casework.ContactView;
import org.riser.casework.OpenCase;
import org.riser.console.ViewContext;
import org.riser.console.components.EmptyState;
import org.riser.console.components.FieldForm;
import org.riser.console.components.ScriptPanel;
import org.riser.customers.Customer;
import org.riser.customers.SearchHit;
import org.riser.jobs.Notice;
import org.riser.modules.descriptor.CaseKind;

/**
 * One screen for a call, worked by keyboard: the caller pops up by number, the matter is typed, the form of its kind asks
 * only what that kind needs, Ctrl-Enter opens the case.
 */
final class HotlineView extends Div {
    private final transient Desk desk;
    private final transient ViewContext context;
    private final CallBanner banner;
    private final Div left = new Div();
    private final Div right = new Div();
    private final Div formPlace = new Div();
    private final Div customerPlace = new Div();
    private final Div scriptPlace = new Div();
    private final Suggest<SearchHit> customerInput;
    private final Suggest<CaseKind> kindInput;
    private final Subject subject;
    private @Nullable OpeningForm opening;
    private transient @Nullable ContactView call;

    HotlineView(Desk desk, ViewContext context) {
        this.desk = desk;
        this.context = context;
        addClassName("rs-desk");
        DeskStyle.attach(this);
        banner = new CallBanner(context);
        subject = new Subject(desk, context);
        customerInput = new Suggest<>(
                text("desk.customer"),
                (typed, limit) -> typed.isEmpty() ? List.of() : desk.register.search(context.caller(), typed, limit),
                hit -> hit.title() + " · " + hit.detail(),
                hit -> Optional.ofNullable(hit.customer())
                        .flatMap(id -> desk.register.customer(context.caller(), id))
                        .ifPresent(this::choose));
        kindInput = new Suggest<>(text("desk.matter"), this::kinds, this::label, this::choose);
        left.addClassName("rs-desk-left");
        right.addClassName("rs-desk-right");
        left.add(banner, customerInput, subject, kindInput, formPlace);
        right.add(customerPlace, scriptPlace, new ScriptPanel(context, "hotline"));
        add(left, right);
        showNobody("desk.nobody");
        kindInput.offerAll();
        context.onNotice("contact", this::called);
        context.onNotice("module", notice -> kindInput.offerAgain());
        context.onKey(Desk.MESSAGES.text("desk.key.open"), this::open, Key.ENTER, KeyModifier.CONTROL);
        context.parameter("kind").flatMap(this::kind).ifPresent(this::choose);
        context.parameter("contact").map(UUID::fromString).ifPresent(this::answer);
        context.parameter("customer")
                .map(UUID::fromString)
                .flatMap(id -> desk.register.customer(context.caller(), id))
                .ifPresent(this::choose);
    }

    /** Somebody calls, or a call goes on: shown when it is for this person or for whoever is free. */
    private void called(Notice notice) {
        ContactView contact = desk.contacts.get(context.caller(), UUID.fromString(notice.subject()));
        boolean mine = contact.agent() == null || context.caller().principal().endsWith(contact.agent());
        boolean busy = call != null && !call.id().equals(contact.id()) && opening != null;
        if (mine && !busy) {
            show(contact);
        }
    }

    private void answer(UUID contact) {
        context.attempt(() -> show(desk.contacts.get(context.caller(), contact)));
    }

    private void show(ContactView contact) {
        boolean fresh = call == null || !call.id().equals(contact.id());
        call = contact;
        banner.show(
                contact,
                contact.clocks().stream()
                        .map(clock -> Parts.badge(desk, context, clock))
                        .toList(),
                deeds(contact));
        if (fresh) {
            Optional.ofNullable(contact.customer())
                    .flatMap(id -> desk.register.customer(context.caller(), id))
                    .ifPresentOrElse(this::choose, () -> askWho(contact));
        }
    }

    /** A call that goes on can be held; what was promised in one can be kept also when it is over. */
    private List<Button> deeds(ContactView contact) {
        List<Button> deeds = new ArrayList<>();
        boolean talking = contact.answeredAt() != null && contact.endedAt() == null;
        if (talking) {
            deeds.add(deed(
                    contact,
                    contact.lasts(ContactEvent.Type.HELD) ? ContactEvent.Type.RETRIEVED : ContactEvent.Type.HELD));
        }
        if (contact.lasts(ContactEvent.Type.PROMISED)) {
            deeds.add(deed(contact, ContactEvent.Type.OWED_ANSWERED));
        } else if (talking) {
            deeds.add(deed(contact, ContactEvent.Type.PROMISED));
        }
        return deeds;
    }

    private Button deed(ContactView contact, ContactEvent.Type type) {
        UUID command = UUID.randomUUID();
        return Parts.quiet(
                text("call.deed." + type.name().toLowerCase(Locale.ROOT)),
                () -> context.attempt(() -> show(desk.contacts.add(
                        context.caller(), contact.id(), new AddContactEvent(command, type, null, null)))));
    }

    /** Nobody or several have the number: the agent asks who it is. Whoever called before is not meant. */
    private void askWho(ContactView contact) {
        subject.clear();
        String from = contact.from() == null ? "" : contact.from();
        customerInput.offerFor(from);
        customerInput.focus();
        showNobody("desk.unknown");
    }

    private void choose(Customer customer) {
        subject.choose(customer);
        customerInput.show(customer.name());
        customerPlace.removeAll();
        customerPlace.add(new CustomerCard(desk, context, customer));
        if (opening == null) {
            kindInput.focus();
        } else {
            subject.fit(opening.kind());
            opening.form().focusFirst();
        }
    }

    private void choose(CaseKind kind) {
        kindInput.show(kind.name().in(context.locale()));
        FieldForm form = new FieldForm(kind.startForm(), context).keepDraft("open:" + kind.id());
        form.onSubmit(this::open);
        OpeningForm chosen = new OpeningForm(kind, form, UUID.randomUUID());
        opening = chosen;
        subject.fit(kind);
        Span hint = new Span("Ctrl + Enter");
        hint.addClassName("rs-quiet");
        formPlace.removeAll();
        formPlace.add(Parts.card(
                kind.name().in(context.locale()), form, Parts.row(Parts.main(text("desk.open"), this::open), hint)));
        scriptPlace.removeAll();
        scriptPlace.add(new ScriptCard(context, kind, kind.start().stage()));
        form.focusFirst();
    }

    private void open() {
        OpeningForm chosen = opening;
        if (chosen == null) {
            kindInput.focus();
            return;
        }
        chosen.form().attempt(() -> {
            OpenCase command = new OpenCase(
                    chosen.commandId(),
                    chosen.kind().id(),
                    subject.customer(),
                    subject.account(),
                    subject.device(),
                    chosen.form().values(),
                    null,
                    call == null ? "counter" : "phone",
                    call == null ? null : call.id());
            CaseView opened = desk.cases.open(context.caller(), command);
            chosen.form().forgetDraft();
            context.done(Desk.MESSAGES.text("desk.opened", opened.number()));
            context.navigate("cases/" + opened.id());
        });
    }

    private void showNobody(String why) {
        customerPlace.removeAll();
        customerPlace.add(
                new EmptyState(com.vaadin.flow.component.icon.VaadinIcon.PHONE, text(why), text(why + ".help")));
    }

    private List<CaseKind> kinds(String typed, int limit) {
        String wanted = typed.toLowerCase(Locale.ROOT);
        return desk.kinds.enabled(context.caller().tenant()).stream()
                .filter(kind -> fits(kind, wanted))
                .limit(limit)
                .toList();
    }

    private static boolean fits(CaseKind kind, String wanted) {
        return kind.name().zh().contains(wanted)
                || kind.name().en().toLowerCase(Locale.ROOT).contains(wanted)
                || (kind.shortcut() != null && kind.shortcut().startsWith(wanted));
    }

    private String label(CaseKind kind) {
        String name = kind.name().in(context.locale());
        return kind.shortcut() == null ? name : name + " " + kind.shortcut();
    }

    private Optional<CaseKind> kind(String id) {
        return desk.kinds.enabled(context.caller().tenant(), id);
    }

    private String text(String key) {
        return Parts.text(context, key);
    }

    /** What is being opened; the command keeps its id, so that pressing twice opens once. */
    private record OpeningForm(CaseKind kind, FieldForm form, UUID commandId) implements java.io.Serializable {}
}
