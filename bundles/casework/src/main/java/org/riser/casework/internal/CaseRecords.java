package org.riser.casework.internal;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.riser.store.UnitOfWork;

/** Reads and writes the rows of cases. Every call belongs to the unit of work and the tenant it is given. */
final class CaseRecords {
    static final String UNIT = "casework";

    Optional<CaseRow> find(UnitOfWork unit, UUID id) {
        return Optional.ofNullable(entities(unit).find(CaseRow.class, id));
    }

    List<EventRow> events(UnitOfWork unit, UUID caseId) {
        return entities(unit)
                .createQuery("select e from EventRow e where e.caseId = :case order by e.sequence", EventRow.class)
                .setParameter("case", caseId)
                .getResultList();
    }

    /** In the order they started. */
    List<ClockRow> clocks(UnitOfWork unit, UUID subject) {
        return entities(unit)
                .createQuery(
                        "select c from ClockRow c where c.subject = :subject order by c.startedAt, c.id",
                        ClockRow.class)
                .setParameter("subject", subject)
                .getResultList();
    }

    List<ClockRow> clocks(UnitOfWork unit, List<UUID> ids) {
        return unit.among(UNIT, "select c from ClockRow c where c.id %s", ClockRow.class, ids, Map.of())
                .toList();
    }

    Optional<ClockRow> clock(UnitOfWork unit, UUID id) {
        return Optional.ofNullable(entities(unit).find(ClockRow.class, id));
    }

    /** Oldest first. */
    List<PauseRow> pauses(UnitOfWork unit, UUID caseId) {
        return entities(unit)
                .createQuery("select p from PauseRow p where p.caseId = :case order by p.from, p.id", PauseRow.class)
                .setParameter("case", caseId)
                .getResultList();
    }

    Optional<PauseRow> pause(UnitOfWork unit, UUID id) {
        return Optional.ofNullable(entities(unit).find(PauseRow.class, id));
    }

    Optional<ContactRow> contact(UnitOfWork unit, UUID id) {
        return Optional.ofNullable(entities(unit).find(ContactRow.class, id));
    }

    Optional<AttachmentRow> attachment(UnitOfWork unit, UUID id) {
        return Optional.ofNullable(entities(unit).find(AttachmentRow.class, id));
    }

    /** The files of what another bundle keeps, by id. */
    List<AttachmentRow> enclosed(UnitOfWork unit, String kind, UUID thing) {
        return entities(unit)
                .createQuery(
                        "select a from AttachmentRow a where a.holder = :thing and a.holderKind = :kind order by a.id",
                        AttachmentRow.class)
                .setParameter("thing", thing)
                .setParameter("kind", kind)
                .getResultList();
    }

    /** A file and its bytes. */
    void remove(UnitOfWork unit, AttachmentRow file) {
        Optional.ofNullable(entities(unit).find(AttachmentContentRow.class, file.id))
                .ifPresent(entities(unit)::remove);
        entities(unit).remove(file);
    }

    void add(UnitOfWork unit, Object row) {
        entities(unit).persist(row);
    }

    /** What a command that was carried out before made or changed; empty when it was not. */
    Optional<UUID> done(UnitOfWork unit, UUID commandId) {
        return Optional.ofNullable(entities(unit).find(CommandRow.class, commandId))
                .map(command -> command.subject);
    }

    void remember(UnitOfWork unit, UUID commandId, UUID subject, Instant now) {
        add(unit, new CommandRow(commandId, subject, now));
    }

    private static EntityManager entities(UnitOfWork unit) {
        return unit.entities(UNIT);
    }
}
