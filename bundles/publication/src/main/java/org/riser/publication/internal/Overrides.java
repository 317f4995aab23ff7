package org.riser.publication.internal;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.riser.api.TenantId;
import org.riser.api.error.Fault;
import org.riser.api.facts.Facts;
import org.riser.jobs.Timer;
import org.riser.jobs.Timers;
import org.riser.publication.RowChange;
import org.riser.publication.RowTerms;
import org.riser.publication.RuleDecisions;
import org.riser.publication.RulePublications;
import org.riser.rulebook.TableKind;
import org.riser.store.UnitOfWork;

/** Looks at the terms of rows that are set, and plans their end and that their owners are told in time. Thread-safe. */
@Component(service = Overrides.class)
public final class Overrides {
    /** How long before the end of a row its owner is told, in hours: rows of the core's scores. */
    private static final Facts NOTICE = Facts.of(Map.of("kpi.measure", "override-expiry"));

    private static final BigDecimal SECONDS_OF_AN_HOUR = BigDecimal.valueOf(3600);

    private final StaffOwners owners;
    private final Timers timers;
    private final RuleDecisions decisions;

    @Activate
    public Overrides(@Reference StaffOwners owners, @Reference Timers timers, @Reference RuleDecisions decisions) {
        this.owners = owners;
        this.timers = timers;
        this.decisions = decisions;
    }

    /**
     * Everything wrong with the terms of rows. Not to be asked inside of a transaction.
     *
     * @param from when the rows begin to hold
     */
    List<Fault> check(TenantId tenant, List<RowChange> edits, Instant from) {
        List<Fault> faults = new ArrayList<>(ended(edits, from));
        Set<String> known = owners.known(tenant, named(edits));
        for (int i = 0; i < edits.size(); i++) {
            RowTerms terms = edits.get(i).terms();
            if (terms.owner() != null && !known.contains(terms.owner())) {
                faults.add(Fault.of(
                        "edits[" + i + "].terms.owner",
                        "rule.owner",
                        "“" + edits.get(i).row() + "” 的负责人不是本公司可查看规则的在职员工，请另选，或留空由最后修改人负责。",
                        "The owner of “" + edits.get(i).row() + "” is nobody at work here who may see rules; choose"
                                + " another, or leave it empty for whoever changed it last."));
            }
            if (terms.reason().length() > RulePublications.LONGEST_TEXT) {
                faults.add(Fault.of(
                        "edits[" + i + "].terms.reason",
                        "rule.reason",
                        "“" + edits.get(i).row() + "” 的理由超过 500 字，请缩短。",
                        "The reason of “" + edits.get(i).row() + "” has more than 500 characters; shorten it."));
            }
        }
        return faults;
    }

    /** The rows that would end before they begin. */
    static List<Fault> ended(List<RowChange> edits, Instant from) {
        List<Fault> faults = new ArrayList<>();
        for (int i = 0; i < edits.size(); i++) {
            if (edits.get(i).terms().haveEndedAt(from)) {
                faults.add(Fault.of(
                        "edits[" + i + "].terms.until",
                        "rule.until",
                        "“" + edits.get(i).row() + "” 的到期时间须晚于生效时间，请改晚或留空。",
                        "“" + edits.get(i).row() + "” must end after it begins to hold; set a later end, or none."));
            }
        }
        return faults;
    }

    /** What of an earlier edition can be set again: without rows that have ended, and without owners who have left. */
    List<RowChange> stillGood(TenantId tenant, List<RowChange> edits, Instant now) {
        Set<String> known = owners.known(tenant, named(edits));
        return edits.stream()
                .filter(edit -> !edit.terms().haveEndedAt(now))
                .map(edit -> {
                    RowTerms terms = edit.terms();
                    return terms.owner() == null || known.contains(terms.owner())
                            ? edit
                            : edit.withTerms(new RowTerms(null, terms.reason(), terms.until(), terms.locked()));
                })
                .toList();
    }

    /** How long before the end of rows their owners are told. Not to be asked inside of a transaction. */
    List<Duration> notices(TenantId tenant, List<RowChange> edits, Instant now) {
        if (edits.stream().allMatch(edit -> edit.terms().until() == null)) {
            return List.of();
        }
        return decisions.decide(tenant, "core", TableKind.KPI, now, NOTICE).outcomes().stream()
                .flatMap(outcome -> outcome.value().stream())
                .map(hours ->
                        Duration.ofSeconds(hours.multiply(SECONDS_OF_AN_HOUR).longValue()))
                .toList();
    }

    /**
     * Plans what is to happen when rows of an edition end, and before.
     *
     * @param notices how long before
     */
    void plan(UnitOfWork unit, ChangeRow published, List<Duration> notices, Instant now) {
        Set<Instant> ends = published.edits().stream()
                .map(edit -> edit.terms().until())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        for (Instant end : ends) {
            schedule(unit, new OverrideEnd(published.pack, end, false), end);
            for (Duration before : notices) {
                Instant at = end.minus(before);
                schedule(unit, new OverrideEnd(published.pack, end, true), at.isBefore(now) ? now : at);
            }
        }
    }

    /** Two editions with the same row plan one and the same timer. */
    private void schedule(UnitOfWork unit, OverrideEnd end, Instant at) {
        UUID id = UUID.nameUUIDFromBytes((end.write() + at).getBytes(StandardCharsets.UTF_8));
        timers.schedule(unit, new Timer(id, OverrideTimer.KIND, null, id, at, end.write()));
    }

    private static Set<String> named(List<RowChange> edits) {
        return edits.stream()
                .map(edit -> edit.terms().owner())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }
}
