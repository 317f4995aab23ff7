package org.riser.simulation.internal;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.riser.api.TenantId;
import org.riser.casework.CalendarDirectory;
import org.riser.casework.CaseHistories;
import org.riser.conduct.FindingHistories;
import org.riser.publication.KpiHistory;
import org.riser.publication.RulePublications;
import org.riser.rulebook.PackInfo;
import org.riser.rulebook.Rulebook;

/** What is told, and by which rules. */
@Component(service = Past.class)
public final class Past {
    final CaseHistories cases;
    final FindingHistories findings;
    final Rulebook rulebook;
    final RulePublications publications;
    final CalendarDirectory calendars;
    private final List<KpiHistory> kpis = new CopyOnWriteArrayList<>();

    @Activate
    public Past(
            @Reference CaseHistories cases,
            @Reference FindingHistories findings,
            @Reference Rulebook rulebook,
            @Reference RulePublications publications,
            @Reference CalendarDirectory calendars) {
        this.cases = cases;
        this.findings = findings;
        this.rulebook = rulebook;
        this.publications = publications;
        this.calendars = calendars;
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    public void add(KpiHistory history) {
        kpis.add(history);
    }

    public void remove(KpiHistory history) {
        kpis.remove(history);
    }

    /** Of whoever keeps scores now. */
    List<KpiHistory> kpis() {
        return kpis;
    }

    /** The packs that are loaded. */
    Set<String> packs(TenantId tenant) {
        return rulebook.packs(tenant).stream().map(PackInfo::id).collect(Collectors.toSet());
    }
}
