package org.riser.rest.internal.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.riser.api.TenantId;
import org.riser.api.security.Caller;
import org.riser.api.security.DataScope;
import org.riser.rest.internal.AllResources;
import org.riser.rest.testkit.EndpointWalk;
import org.riser.rest.testkit.Visit;
import org.riser.store.testkit.StoreTest;
import org.riser.store.testkit.TestStore;

/** No service stands behind the resources here: whoever got past a door would fall into a 500. */
@StoreTest
class EveryDoorTest {
    private static ApiHarness api;
    private static EndpointWalk walk;

    @BeforeAll
    static void start(TestStore store) throws Exception {
        TestTokens tokens = new TestTokens();
        tokens.add(
                "powerless", new Caller(TenantId.of("gas"), "token:x", "x", Set.of(), Set.of(), DataScope.OWN, null));
        api = new ApiHarness(AllResources.all(), tokens, store.idempotency(TestStore.clock()));
        walk = new EndpointWalk(api.request("").build().uri());
    }

    @AfterAll
    static void stop() throws Exception {
        api.stop();
    }

    @Test
    void staysShutWithoutAToken() {
        List<Visit> visits = walk.walk(null, Map.of());
        assertThat(visits).hasSizeGreaterThan(60);
        assertThat(visits)
                .filteredOn(visit -> !visit.isOpenHere())
                .allSatisfy(
                        visit -> assertThat(visit.status()).as(visit.toString()).isEqualTo(401));
    }

    @Test
    void staysShutWithoutThePermission() {
        List<Visit> visits = walk.walk("powerless", Map.of());
        assertThat(visits)
                .filteredOn(Visit::needsPermission)
                .hasSizeGreaterThan(40)
                .allSatisfy(
                        visit -> assertThat(visit.status()).as(visit.toString()).isEqualTo(403));
    }

    @Test
    void isNoDoorWithoutAGuard() {
        assertThatThrownBy(() -> Operations.of(List.of(new Unguarded())))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("who may call it");
    }

    /** Says its path and forgets who may call it. */
    public static final class Unguarded implements Resource {
        @GET
        @Path("open")
        public String open() {
            return "anything";
        }
    }
}
