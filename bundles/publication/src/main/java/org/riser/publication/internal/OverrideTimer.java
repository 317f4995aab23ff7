package org.riser.publication.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.riser.api.Ids;
import org.riser.api.TenantId;
import org.riser.api.security.Caller;
import org.riser.identity.Audit;
import org.riser.jobs.FiredTimer;
import org.riser.jobs.Notice;
import org.riser.jobs.Notices;
import org.riser.jobs.TimerHandler;
import org.riser.publication.RowChange;
import org.riser.publication.RuleNotice;
import org.riser.publication.RulePublications;
import org.riser.store.UnitOfWork;

/**
 * Records that rows of an edition have ended, as an edition of its own from that very moment, however late the timer is; and
 * tells their owners, before and then. Decisions have followed already ({@link Editions}). Thread-safe.
 */
@Component
public final class OverrideTimer implements TimerHandler {
    static final String KIND = "rules.override";

    private final StoredNews news;
    private final Audit audit;
    private final Notices notices;
    private final Clock clock;
    private final Ids ids;

    @Activate
    public OverrideTimer(
            @Reference StoredNews news, @Reference Audit audit, @Reference Notices notices, @Reference Clock clock) {
        this.news = news;
        this.audit = audit;
        this.notices = notices;
        this.clock = clock;
        this.ids = new Ids(clock);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void fire(UnitOfWork unit, FiredTimer timer) {
        OverrideEnd end = OverrideEnd.read(timer.payload());
        if (end.isNotice()) {
            ChangeRows.newest(unit, end.pack())
                    .ifPresent(row -> tell(unit, timer.tenant(), RuleNotice.What.EXPIRING, row, end.at()));
        } else {
            end(unit, timer.tenant(), end);
        }
    }

    private void end(UnitOfWork unit, TenantId tenant, OverrideEnd end) {
        Optional<ChangeRow> held = ChangeRows.inForce(ChangeRows.published(unit), end.pack(), end.at());
        // Nothing when a later edition has set the row otherwise, or its end is recorded.
        List<RowChange> ended = held.stream()
                .flatMap(row -> row.edits().stream())
                .filter(edit -> edit.terms().haveEndedAt(end.at()))
                .toList();
        if (held.isEmpty() || ended.isEmpty()) {
            return;
        }
        ChangeRow before = held.get();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Caller platform = Caller.system(tenant, "rules");
        ChangeRow left = ChangeRow.expiry(ids.next(), before, end.at(), platform, now);
        left.publish(ChangeRows.nextNumber(unit, end.pack()), end.at(), platform, now, "");
        ChangeRows.add(unit, left);
        audit.record(
                unit,
                platform,
                "rule.expire",
                "rule-change",
                left.id.toString(),
                Map.of(
                        "pack", left.pack,
                        "edition", left.edition,
                        "of", before.edition,
                        "rows",
                                ended.stream()
                                        .map(edit -> edit.table() + "/" + edit.row())
                                        .sorted()
                                        .toList()));
        tell(unit, tenant, RuleNotice.What.EXPIRED, before, end.at());
        notices.publish(unit, new Notice(tenant, PublishedRulebook.TOPIC, left.pack, "{}"));
        notices.publish(unit, new Notice(tenant, RulePublications.TOPIC, left.pack, "{}"));
    }

    /** Tells the owner of each row that ends at that moment. */
    private void tell(UnitOfWork unit, TenantId tenant, RuleNotice.What what, ChangeRow row, Instant until) {
        List<RowChange> edits = new ArrayList<>(row.edits());
        List<String> owners = row.owners();
        for (int i = 0; i < edits.size(); i++) {
            RowChange edit = edits.get(i);
            if (until.equals(edit.terms().until())) {
                Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
                RuleNotice notice = new RuleNotice(ids.next(), now, what, row.pack, edit.table(), edit.row(), until);
                news.tell(unit, tenant, owners.get(i), notice);
            }
        }
    }
}
