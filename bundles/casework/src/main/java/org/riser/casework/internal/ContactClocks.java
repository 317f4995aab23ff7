package org.riser.casework.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.riser.api.TenantId;
import org.riser.api.facts.Facts;
import org.riser.api.security.Caller;
import org.riser.modules.CaseKinds;
import org.riser.modules.descriptor.ModuleDescriptor;
import org.riser.rulebook.Words;
import org.riser.store.UnitOfWork;

/**
 * Keeps the answering clocks of calls and visits. A tenant with several modules is held to the answering rule of each of
 * them.
 */
final class ContactClocks {
    private final CaseKinds kinds;
    private final CaseRecords records;
    private final ClockKeeper keeper;

    ContactClocks(CaseKinds kinds, CaseRecords records, ClockKeeper keeper) {
        this.kinds = kinds;
        this.records = records;
        this.keeper = keeper;
    }

    void follow(UnitOfWork unit, Caller caller, ContactRow contact, Instant now) {
        for (ModuleDescriptor module : kinds.modules(caller.tenant())) {
            List<ClockRow> clocks = records.clocks(unit, contact.id).stream()
                    .filter(clock -> clock.module.equals(module.id()))
                    .toList();
            keeper.follow(new Call(unit, caller, contact, module.id(), new ArrayList<>(clocks), now));
        }
    }

    /** The contact as the clocks of one module see it, to be read. */
    ClockSubject subject(UnitOfWork unit, Caller caller, ContactRow contact, String module, Instant now) {
        return new Call(unit, caller, contact, module, List.of(), now);
    }

    /** A contact as clocks see it, under the rules of one module. */
    private record Call(
            UnitOfWork unit, Caller caller, ContactRow contact, String module, List<ClockRow> clocks, Instant now)
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

        @Override
        public @Nullable Instant endedAt() {
            return contact.endedAt;
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
            String agent = contact.agent == null ? "" : contact.agent;
            happenings.add(new Happening("ringing", contact.ringAt, 1, Map.of("owner", agent)));
            if (contact.answeredAt != null) {
                Map<String, Object> data = new LinkedHashMap<>();
                if (contact.rings != null) {
                    data.put("rings", contact.rings);
                }
                happenings.add(new Happening("answered", contact.answeredAt, 2, data));
            }
            return happenings;
        }

        /** A contact has no timeline: its clocks themselves say what became of them. */
        @Override
        public void record(String type, Instant at, Map<String, ?> data) {}
    }
}
