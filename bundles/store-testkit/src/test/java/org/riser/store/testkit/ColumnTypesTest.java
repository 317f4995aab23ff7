package org.riser.store.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.riser.api.TenantId;
import org.riser.store.testkit.papers.Paper;
import org.riser.store.testkit.papers.Papers;

@StoreTest({"papers", "notes"})
class ColumnTypesTest {
    /** Half past one o'clock happens twice in Berlin on this night. */
    private static final Instant WHEN_CLOCKS_GO_BACK = Instant.parse("2026-10-25T00:30:00.123456Z");

    private static final String LONG = "水电气".repeat(400_000);

    @EachDatabase
    void entitiesKeepEveryTypeAsItWas(TestStore store) {
        TenantId tenant = store.newTenant();
        UUID id = Papers.newId();
        store.run(tenant, unit -> unit.entities(Papers.UNIT).persist(full(id)));

        Paper read = store.call(tenant, unit -> Papers.find(unit, id));

        assertThat(read.madeAt).isEqualTo(WHEN_CLOCKS_GO_BACK);
        assertThat(read.details).contains("\"a\"").contains("1");
        assertThat(read.body).isEqualTo(LONG);
        assertThat(read.scan).containsExactly(1, 2, 3);
        assertThat(read.signed).isTrue();
        assertThat(read.fee).isEqualByComparingTo("12.30");
    }

    @EachDatabase
    void sqlReadsWhatEntitiesWroteBeforeTheCommit(TestStore store) {
        TenantId tenant = store.newTenant();
        UUID id = Papers.newId();

        store.run(tenant, unit -> {
            unit.entities(Papers.UNIT).persist(full(id));
            List<Boolean> rows = unit.sql("select ID, MADE_AT, BODY, SCAN, SIGNED, FEE, VERSION from RS_PAPER"
                            + " where TENANT_ID = ? and ID = ? and MADE_AT = ? and SIGNED = ?")
                    .with(tenant, id, WHEN_CLOCKS_GO_BACK, true)
                    .list(row -> {
                        assertThat(row.uuid("ID")).isEqualTo(id);
                        assertThat(row.instant("MADE_AT")).isEqualTo(WHEN_CLOCKS_GO_BACK);
                        assertThat(row.text("BODY")).isEqualTo(LONG);
                        assertThat(row.bytes("SCAN")).containsExactly(1, 2, 3);
                        assertThat(row.decimal("FEE")).isEqualByComparingTo("12.30");
                        assertThat(row.number("VERSION")).isEqualTo(1);
                        return row.flag("SIGNED");
                    });
            assertThat(rows).containsExactly(true);
        });
    }

    @EachDatabase
    void sqlWritesEveryTypeAndNull(TestStore store) {
        TenantId tenant = store.newTenant();
        UUID id = Papers.newId();
        store.run(
                tenant,
                unit -> assertThat(unit.sql(
                                        "insert into RS_PAPER (TENANT_ID, ID, VERSION, TITLE, MADE_AT, DETAILS, BODY, SCAN,"
                                                + " SIGNED, FEE) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                                .with(tenant, id, 7L, null, WHEN_CLOCKS_GO_BACK, "{\"a\": 1}", LONG)
                                .with(new byte[] {4}, false, new BigDecimal("0.50"))
                                .update())
                        .isEqualTo(1));

        Paper read = store.call(tenant, unit -> Papers.find(unit, id));

        assertThat(read.version).isEqualTo(7);
        assertThat(read.title).isNull();
        assertThat(read.madeAt).isEqualTo(WHEN_CLOCKS_GO_BACK);
        assertThat(read.body).isEqualTo(LONG);
        assertThat(read.scan).containsExactly(4);
        assertThat(read.fee).isEqualByComparingTo("0.5");
    }

    private static Paper full(UUID id) {
        Paper paper = new Paper(id, "full");
        paper.madeAt = WHEN_CLOCKS_GO_BACK;
        paper.details = "{\"a\": 1}";
        paper.body = LONG;
        paper.scan = new byte[] {1, 2, 3};
        paper.signed = true;
        paper.fee = new BigDecimal("12.30");
        return paper;
    }
}
