package org.riser.store.testkit.papers;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import org.riser.api.Ids;
import org.riser.api.TenantId;
import org.riser.store.Store;
import org.riser.store.UnitOfWork;
import org.riser.store.testkit.TestStore;

/** What the tests do with papers again and again. */
public final class Papers {
    public static final String UNIT = "papers";
    public static final String NOTES = "notes";

    private static final Ids IDS = new Ids(TestStore.clock());

    private Papers() {}

    public static UUID newId() {
        return IDS.next();
    }

    public static Paper persist(UnitOfWork unit, String title) {
        Paper paper = new Paper(newId(), title);
        unit.entities(UNIT).persist(paper);
        return paper;
    }

    public static UUID write(Store store, TenantId tenant, String title) {
        return store.call(tenant, unit -> persist(unit, title).id);
    }

    public static Paper find(UnitOfWork unit, UUID id) {
        return unit.entities(UNIT).find(Paper.class, id);
    }

    public static List<String> titles(EntityManager entities) {
        return entities.createQuery("select p.title from Paper p order by p.title", String.class)
                .getResultList();
    }

    public static List<String> titles(Store store, TenantId tenant) {
        return store.call(tenant, unit -> titles(unit.entities(UNIT)));
    }
}
