package org.riser.casework.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.riser.api.TenantId;
import org.riser.api.facts.Facts;
import org.riser.api.security.Caller;
import org.riser.casework.ContactEvent;
import org.riser.modules.CaseKinds;
import org.riser.modules.descriptor.ModuleDescriptor;
import org.riser.rulebook.Words;
import org.riser.store.UnitOfWork;

/**
 * Keeps the clocks of calls and visits. A tenant with several modules is held to the rules of each of them. A contact is
 * two subjects for its clocks: the talk, which is over with the call, and what was promised in it, which is not.
 */
final class ContactClocks {
    private static final Set<ContactEvent.Type> TALK = EnumSet.of(ContactEvent.Type.HELD, ContactEvent.Type.RETRIEVED);

    private final CaseKinds kinds;
    private final CaseRecords records;
    private final ClockKeeper keeper;
    private final ClockTold told;

    ContactClocks(CaseKinds kinds, CaseRecords records, ClockKeeper keeper, ClockTold told) {
        this.kinds = kinds;
        this.records = records;
        this.keeper = keeper;
        this.told = told;
    }

    void follow(UnitOfWork unit, Caller caller, ContactRow contact, Instant now) {
        for (ModuleDescriptor module : kinds.modules(caller.tenant())) {
            Map<Boolean, List<ClockRow>> clocks = records.clocks(unit, contact.id).stream()
                    .filter(clock -> clock.module.equals(module.id()))
                    .collect(Collectors.partitioningBy(ContactClocks::watchesPromise));
            for (boolean promise : List.of(false, true)) {
                List<ClockRow> own = new ArrayList<>(clocks.getOrDefault(promise, List.of()));
                keeper.follow(new Part(unit, caller, contact, module.id(), own, promise, now, told));
            }
        }
    }

    /** What a clock of the contact belongs to, to be read. */
    ClockSubject subject(UnitOfWork unit, Caller caller, ContactRow contact, ClockRow clock, Instant now) {
        return new Part(unit, caller, contact, clock.module, List.of(), watchesPromise(clock), now, told);
    }

    /** By what stops it, for that is what it waits for. */
    private static boolean watchesPromise(ClockRow clock) {
        return StartedRule.read(clock.rule).stop().events().stream()
                .anyMatch(event -> Stream.of(ContactEvent.Type.values())
                        .filter(type -> !TALK.contains(type))
                        .map(ContactEvents::name)
                        .anyMatch(event::equals));
    }

    /** The talk or the promise of a contact as clocks see it, under the rules of one module. */
    private record Part(
            UnitOfWork unit,
            Caller caller,
            ContactRow contact,
            String module,
            List<ClockRow> clocks,
            boolean promise,
            Instant now,
            ClockTold told)
            implements ClockSubject {

        @Override
        public TenantId tenant() {
            return caller.tenant();
        }

        @Override
        public UUID id() {
            return contact.id;
        }

        @Override
        public @Nullable String orgUnit() {
            return caller.orgUnit();
        }

        @Override
        public Instant acceptedAt() {
            return contact.ringAt;
        }

        /** What was promised is owed also when the call is over. */
        @Override
        public @Nullable Instant endedAt() {
            return promise ? null : contact.endedAt;
        }

        @Override
        public Instant toldUntil() {
            return now;
        }

        @Override
        public Facts facts() {
            Map<String, Object> facts = new TreeMap<>();
            facts.put("case.kind", "contact");
            facts.put("contact.module", module);
            facts.put("contact.channel", contact.channel);
            return Facts.of(facts);
        }

        @Override
        public Words words() {
            return Words.core();
        }

        @Override
        public List<Happening> happenings() {
            List<Happening> happenings = new ArrayList<>();
            if (!promise) {
                String agent = contact.agent == null ? "" : contact.agent;
                happenings.add(new Happening("ringing", contact.ringAt, 1, ContactPeople.owner(contact, agent)));
                if (contact.answeredAt != null) {
                    Map<String, Object> data = new LinkedHashMap<>();
                    if (contact.rings != null) {
                        data.put("rings", contact.rings);
                    }
                    happenings.add(new Happening("answered", contact.answeredAt, 2, data));
                }
            }
            long sequence = 2;
            for (ContactEvent event : ContactEvents.of(contact)) {
                sequence++;
                if (TALK.contains(event.type()) != promise) {
                    happenings.add(new Happening(
                            ContactEvents.name(event.type()),
                            event.at(),
                            sequence,
                            ContactPeople.owner(contact, event.actor())));
                }
            }
            return happenings;
        }

        /** A contact has no timeline: its clocks themselves say what became of them. Whom it concerns is told. */
        @Override
        public void record(String type, Instant at, Map<String, ?> data) {
            clocks.stream()
                    .filter(clock -> clock.id.toString().equals(data.get("clock")))
                    .findFirst()
                    .flatMap(clock -> ClockNotices.of(contact, clock, type, now, data, owner()))
                    .ifPresent(notice -> told.tell(unit, tenant(), notice, now));
        }

        /** Who promised, or has the talk. */
        private @Nullable String owner() {
            return promise
                    ? ContactEvents.of(contact).stream()
                            .filter(event -> !TALK.contains(event.type()))
                            .reduce((a, b) -> b)
                            .map(ContactEvent::actor)
                            .orElse(contact.agent)
                    : contact.agent;
        }
    }
}
