package org.riser.retention.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.riser.api.TenantId;
import org.riser.retention.KeptRecord;
import org.riser.retention.RecordKind;
import org.riser.retention.RetainedRecord.Period;
import org.riser.store.UnitOfWork;

/** Counts what may go and nobody has asked to remove yet. Thread-safe. */
final class Due {
    private static final int PORTION = 200;

    private final Registry registry;

    Due(Registry registry) {
        this.registry = registry;
    }

    /** @param most at which it stops to count */
    int count(UnitOfWork unit, TenantId tenant, RecordKind kind, int most) {
        Instant now = registry.now();
        LocalDate today = registry.today(tenant);
        LocalDate before = registry.periods.dueBefore(tenant, kind.recordClass(), now, today);
        if (before.equals(LocalDate.MIN)) {
            return 0;
        }
        long count = 0;
        KeptRecord.Place after = null;
        do {
            List<KeptRecord> page = kind.page(unit, before, after, PORTION);
            count += free(unit, kind, page).stream()
                    .filter(kept -> isOver(registry.periods.longest(tenant, kind.recordClass(), kept, now), today))
                    .count();
            after = next(page);
        } while (after != null && count < most);
        return (int) Math.min(count, most);
    }

    private static List<KeptRecord> free(UnitOfWork unit, RecordKind kind, List<KeptRecord> page) {
        List<UUID> ids = page.stream().map(KeptRecord::id).toList();
        Map<UUID, List<HoldRow>> holds = Rows.holds(unit, kind.id(), ids);
        Map<UUID, UUID> waiting = Rows.waiting(unit, ids);
        return page.stream()
                .filter(kept -> !holds.containsKey(kept.id()) && !waiting.containsKey(kept.id()))
                .toList();
    }

    private static boolean isOver(Optional<Period> period, LocalDate today) {
        return period.filter(its -> today.isAfter(its.keepUntil())).isPresent();
    }

    private static KeptRecord.@Nullable Place next(List<KeptRecord> page) {
        return page.size() < PORTION ? null : page.get(page.size() - 1).place();
    }
}
