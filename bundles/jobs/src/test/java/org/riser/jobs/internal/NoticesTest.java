package org.riser.jobs.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.riser.api.TenantId;
import org.riser.jobs.Notice;
import org.riser.jobs.Notices.Subscription;
import org.riser.store.testkit.EachDatabase;
import org.riser.store.testkit.StoreTest;
import org.riser.store.testkit.TestDatabase;
import org.riser.store.testkit.TestStore;

@StoreTest("jobs")
class NoticesTest {
    private final BlockingQueue<Notice> heard = new LinkedBlockingQueue<>();

    @EachDatabase
    void listenerOfTheTopicHearsAfterTheCommit(TestStore store) throws InterruptedException {
        TenantId tenant = store.newTenant();
        Notice notice = new Notice(tenant, "case", "42", "{}");
        TableNotices notices = new TableNotices(store, TestStore.clock());
        notices.subscribe("case", ignored -> {
            throw new IllegalStateException("a listener that fails");
        });
        notices.subscribe("case", heard::add);
        notices.subscribe("clock", heard::add);

        store.run(tenant, unit -> {
            notices.publish(unit, notice);
            assertThat(heard).isEmpty();
        });

        assertThat(heard.poll(10, TimeUnit.SECONDS)).isEqualTo(notice);
        notices.close();
        assertThat(heard).isEmpty();
    }

    @EachDatabase
    void nobodyHearsOfWhatWasRolledBackNorAfterClosing(TestStore store) throws InterruptedException {
        TenantId tenant = store.newTenant();
        TableNotices notices = new TableNotices(store, TestStore.clock());
        Subscription closed = notices.subscribe("case", heard::add);
        closed.close();
        closed.close();
        notices.subscribe("end", heard::add);
        Subscription open = notices.subscribe("lost", heard::add);
        assertThatThrownBy(() -> store.run(tenant, unit -> {
                    notices.publish(unit, new Notice(tenant, "lost", "1", "{}"));
                    throw new IllegalArgumentException("changed my mind");
                }))
                .isInstanceOf(IllegalArgumentException.class);
        store.run(tenant, unit -> notices.publish(unit, new Notice(tenant, "case", "2", "{}")));
        store.run(tenant, unit -> notices.publish(unit, new Notice(tenant, "end", "3", "{}")));

        // Notices come in order, so nothing of the others is still on its way.
        assertThat(heard.poll(10, TimeUnit.SECONDS)).extracting(Notice::topic).isEqualTo("end");
        assertThat(heard).isEmpty();
        open.close();
        notices.close();
    }

    @Test
    void otherNodeHearsOnceWithinASecond() throws InterruptedException {
        try (TestStore store = TestStore.open(TestDatabase.POSTGRESQL, "jobs")) {
            TenantId tenant = store.newTenant();
            TableNotices here = new TableNotices(store, TestStore.clock());
            TableNotices there = new TableNotices(store, TestStore.clock());
            there.subscribe("ready", heard::add);
            there.subscribe("case", heard::add);
            awaitListening(store, here, tenant);

            Instant published = TestStore.clock().instant();
            store.run(tenant, unit -> here.publish(unit, new Notice(tenant, "case", "42", "{\"a\": 1}")));
            Notice notice = heard.poll(10, TimeUnit.SECONDS);

            assertThat(notice).isEqualTo(new Notice(tenant, "case", "42", "{\"a\": 1}"));
            assertThat(Duration.between(published, TestStore.clock().instant())).isLessThan(Duration.ofSeconds(2));
            assertThat(heard.poll(1500, TimeUnit.MILLISECONDS)).isNull();
            here.close();
            there.close();
        }
    }

    /** The first look only finds out where to begin. */
    private void awaitListening(TestStore store, TableNotices here, TenantId tenant) throws InterruptedException {
        do {
            store.run(tenant, unit -> here.publish(unit, new Notice(tenant, "ready", "", "{}")));
        } while (heard.poll(700, TimeUnit.MILLISECONDS) == null);
        while (heard.poll(1200, TimeUnit.MILLISECONDS) != null) {
            // Those announced meanwhile.
        }
    }
}
