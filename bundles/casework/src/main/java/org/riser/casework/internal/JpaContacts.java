package org.riser.casework.internal;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.riser.api.Ids;
import org.riser.api.Text;
import org.riser.api.error.Fault;
import org.riser.api.error.InvalidInput;
import org.riser.api.error.NotFound;
import org.riser.api.input.Input;
import org.riser.api.security.Caller;
import org.riser.casework.AddContactEvent;
import org.riser.casework.ContactEvent;
import org.riser.casework.ContactView;
import org.riser.casework.Contacts;
import org.riser.casework.NewContact;
import org.riser.customers.Customer;
import org.riser.identity.Audit;
import org.riser.identity.Permissions;
import org.riser.jobs.Notice;
import org.riser.jobs.Notices;
import org.riser.store.Store;
import org.riser.store.UnitOfWork;

/** Records calls and visits; a ringing call is announced, so that the agent's desk shows who calls. */
@Component
public final class JpaContacts implements Contacts {
    private static final Set<String> CHANNELS = Set.of("phone", "counter", "web", "message");
    private static final int MOST = 200;
    /** The longest note, in characters. */
    private static final int NOTE = 500;

    private final Store store;
    private final CaseParts parts;
    private final Audit audit;
    private final Notices notices;
    private final Moments moments;
    private final Ids ids;

    @Activate
    public JpaContacts(
            @Reference Store store,
            @Reference CaseParts parts,
            @Reference Audit audit,
            @Reference Notices notices,
            @Reference Clock clock) {
        this.store = store;
        this.parts = parts;
        this.audit = audit;
        this.notices = notices;
        this.moments = new Moments(clock);
        this.ids = new Ids(clock);
    }

    @Override
    public ContactView record(Caller caller, NewContact contact) {
        caller.require(Permissions.CONTACT_RECORD);
        check(caller, contact);
        moments.at(caller, contact.ringAt(), "ringAt");
        return store.call(caller.tenant(), unit -> {
            Optional<UUID> done = parts.records().done(unit, contact.commandId());
            if (done.isPresent()) {
                return view(unit, row(unit, done.get()));
            }
            Instant now = moments.now();
            Optional<ContactRow> known = known(unit, contact.externalId());
            ContactRow row = known.orElseGet(() -> new ContactRow(ids.next(), contact));
            row.learn(contact, customer(caller, contact, row));
            parts.contactPeople().remember(caller.tenant(), row, row.agent);
            if (known.isEmpty()) {
                parts.records().add(unit, row);
            }
            parts.records().remember(unit, contact.commandId(), row.id, now);
            parts.contactClocks().follow(unit, caller, row, now);
            audit.record(
                    unit,
                    caller,
                    known.isEmpty() ? "contact.recorded" : "contact.completed",
                    "contact",
                    row.id.toString(),
                    Map.of("channel", row.channel, "answered", row.answeredAt != null));
            notices.publish(unit, new Notice(caller.tenant(), "contact", row.id.toString(), body(row)));
            return view(unit, row);
        });
    }

    @Override
    public ContactView add(Caller caller, UUID contactId, AddContactEvent event) {
        caller.require(Permissions.CONTACT_RECORD);
        new Input().optional("note", event.note(), NOTE).check();
        return store.call(caller.tenant(), unit -> {
            Optional<UUID> done = parts.records().done(unit, event.commandId());
            if (done.isPresent()) {
                return view(unit, row(unit, done.get()));
            }
            ContactRow row = row(unit, contactId);
            Instant at = moments.after(caller, event.at(), ContactEvents.last(row), "at");
            parts.contactPeople().remember(caller.tenant(), row, caller.principal());
            ContactEvents.add(row, new ContactEvent(event.type(), at, caller.principal(), event.note()));
            Instant now = moments.now();
            parts.records().remember(unit, event.commandId(), row.id, now);
            parts.contactClocks().follow(unit, caller, row, now);
            audit.record(
                    unit,
                    caller,
                    "contact." + ContactEvents.name(event.type()),
                    "contact",
                    row.id.toString(),
                    Map.of("at", at.toString()));
            notices.publish(unit, new Notice(caller.tenant(), "contact", row.id.toString(), body(row)));
            return view(unit, row);
        });
    }

    @Override
    public ContactView get(Caller caller, UUID contactId) {
        caller.require(Permissions.CONTACT_RECORD);
        return store.call(caller.tenant(), unit -> view(unit, row(unit, contactId)));
    }

    @Override
    public List<ContactView> recent(Caller caller, String agent, int limit) {
        caller.require(Permissions.CONTACT_RECORD);
        if (limit < 1 || limit > MOST) {
            throw new InvalidInput(List.of(
                    Fault.of("limit", "limit.range", "条数应为 1 到 200。", "The limit must lie between 1 and 200.")));
        }
        return store.call(
                caller.tenant(),
                unit -> entities(unit)
                        .createQuery(
                                "select c from ContactRow c where c.agent = :agent order by c.id desc",
                                ContactRow.class)
                        .setParameter("agent", agent)
                        .setMaxResults(limit)
                        .getResultList()
                        .stream()
                        .map(row -> view(unit, row))
                        .toList());
    }

    private @Nullable UUID customer(Caller caller, NewContact contact, ContactRow row) {
        if (contact.customer() != null || row.customer != null || contact.from() == null) {
            return contact.customer();
        }
        return parts.register()
                .caller(caller.tenant(), contact.from())
                .map(Customer::id)
                .orElse(null);
    }

    private static Optional<ContactRow> known(UnitOfWork unit, @Nullable String externalId) {
        return externalId == null
                ? Optional.empty()
                : entities(unit)
                        .createQuery("select c from ContactRow c where c.externalId = :id", ContactRow.class)
                        .setParameter("id", externalId)
                        .getResultStream()
                        .findFirst();
    }

    private ContactRow row(UnitOfWork unit, UUID id) {
        return parts.records()
                .contact(unit, id)
                .orElseThrow(
                        () -> new NotFound("contact.unknown", new Text("没有这次来电或来访。", "There is no such contact.")));
    }

    private static String body(ContactRow row) {
        Map<String, Object> body = new TreeMap<>();
        Optional.ofNullable(row.agent).ifPresent(agent -> body.put("agent", agent));
        Optional.ofNullable(row.customer).ifPresent(id -> body.put("customer", id.toString()));
        body.put("state", row.endedAt != null ? "ended" : row.answeredAt != null ? "answered" : "ringing");
        return Json.write(body);
    }

    private ContactView view(UnitOfWork unit, ContactRow row) {
        List<ClockRow> clocks = parts.records().clocks(unit, row.id);
        return new ContactView(
                row.id,
                row.externalId,
                row.channel,
                row.ringAt,
                row.rings,
                row.answeredAt,
                row.endedAt,
                row.from,
                row.agent,
                row.customer,
                parts.clockViews().views(unit, clocks, moments.now()),
                ContactEvents.of(row));
    }

    private void check(Caller caller, NewContact contact) {
        new Input()
                .optional("externalId", contact.externalId(), 100)
                .optional("from", contact.from(), 40)
                .optional("agent", contact.agent(), 80)
                .check();
        List<Fault> faults = new ArrayList<>();
        UUID customer = contact.customer();
        if (customer != null
                && parts.register().customer(caller.tenant(), customer).isEmpty()) {
            faults.add(Fault.of(
                    "customer",
                    "field.unknown-reference",
                    "没有这个客户，请重新选择。",
                    "There is no such customer; choose another."));
        }
        if (!CHANNELS.contains(contact.channel())) {
            faults.add(Fault.of(
                    "channel",
                    "channel.unknown",
                    "渠道应为 " + CHANNELS + " 之一。",
                    "The channel must be one of " + CHANNELS + "."));
        }
        if (contact.rings() != null && (contact.rings() < 0 || contact.rings() > 1000)) {
            faults.add(Fault.of("rings", "rings.range", "振铃次数应为 0 到 1000。", "The ring count lies between 0 and 1000."));
        }
        order(contact.ringAt(), contact.answeredAt(), "answeredAt", faults);
        order(
                contact.answeredAt() == null ? contact.ringAt() : contact.answeredAt(),
                contact.endedAt(),
                "endedAt",
                faults);
        if (!faults.isEmpty()) {
            throw new InvalidInput(faults);
        }
    }

    private static void order(Instant earlier, @Nullable Instant later, String field, List<Fault> faults) {
        if (later != null && later.isBefore(earlier)) {
            faults.add(Fault.of(
                    field,
                    "time.order",
                    "时间早于前一时间（" + earlier + "），请更正。",
                    "The time lies before the one ahead of it (" + earlier + ")."));
        }
    }

    private static EntityManager entities(UnitOfWork unit) {
        return unit.entities(CaseRecords.UNIT);
    }
}
