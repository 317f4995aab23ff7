package org.riser.jobs.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.riser.api.TenantId;
import org.riser.api.error.RiserException;
import org.riser.jobs.Notice;
import org.riser.store.Store;
import org.riser.store.SystemScope;
import org.riser.store.UnitOfWork;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads what other nodes announced. Rows do not become visible in the order of their times, so each look goes back over a
 * while and leaves out what it has seen. All times are the database's. Used by one thread.
 */
final class OtherNodes {
    private static final Logger LOG = LoggerFactory.getLogger(OtherNodes.class);

    /** Longer than any unit of work lasts. */
    private static final Duration OVERLAP = Duration.ofSeconds(30);

    private static final Duration KEPT = Duration.ofMinutes(10);

    private final Store store;
    private final UUID node;
    private final Consumer<Notice> delivery;
    private final Map<UUID, Instant> seen = new HashMap<>();
    private @Nullable Instant purgedAt;

    OtherNodes(Store store, UUID node, Consumer<Notice> delivery) {
        this.store = store;
        this.node = node;
        this.delivery = delivery;
    }

    /** Never throws, so that the next look takes place. */
    void look() {
        try {
            store.system(SystemScope.NOTICES, this::fresh).forEach(delivery);
        } catch (RiserException e) {
            LOG.debug("notices of other nodes wait: {}", e.getMessage());
        } catch (RuntimeException e) {
            // The look is repeated by its scheduler only if it ends well.
            LOG.error("Notices of other nodes could not be read; the next look tries again.", e);
        }
    }

    private List<Notice> fresh(UnitOfWork unit) {
        Instant now = unit.sql("select current_timestamp as NOW_AT")
                .first(row -> row.instant("NOW_AT"))
                .orElseThrow();
        boolean first = purgedAt == null;
        purge(unit, now);
        List<Read> rows = unit.sql("select TENANT_ID, ID, TOPIC, SUBJECT, BODY, MADE_AT from RS_NOTICE"
                        + " where MADE_AT > ? and NODE <> ? order by MADE_AT, ID")
                .with(now.minus(OVERLAP), node)
                .list(row -> new Read(
                        row.uuid("ID"),
                        row.instant("MADE_AT"),
                        new Notice(
                                TenantId.of(row.text("TENANT_ID")),
                                row.text("TOPIC"),
                                row.text("SUBJECT"),
                                row.text("BODY"))));
        seen.values().removeIf(madeAt -> madeAt.isBefore(now.minus(OVERLAP)));
        List<Notice> fresh = rows.stream()
                .filter(row -> seen.putIfAbsent(row.id(), row.madeAt()) == null)
                .map(Read::notice)
                .toList();
        // What was announced before this node listened concerns nobody here.
        return first ? List.of() : fresh;
    }

    private void purge(UnitOfWork unit, Instant now) {
        if (purgedAt == null || purgedAt.isBefore(now.minus(KEPT))) {
            unit.sql("delete from RS_NOTICE where MADE_AT < ?")
                    .with(now.minus(KEPT))
                    .update();
            purgedAt = now;
        }
    }

    private record Read(UUID id, Instant madeAt, Notice notice) {}
}
