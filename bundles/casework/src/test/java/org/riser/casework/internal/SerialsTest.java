package org.riser.casework.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.riser.casework.internal.Workshop.map;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.riser.api.error.InvalidInput;
import org.riser.casework.CaseView;
import org.riser.casework.OpenCase;
import org.riser.store.testkit.EachDatabase;
import org.riser.store.testkit.StoreTest;
import org.riser.store.testkit.TestStore;

/** The numbers that a case gets of its day: unbroken, anew each day, and nobody's to change. */
@StoreTest({"jobs", "identity", "customers", "casework"})
class SerialsTest {
    @EachDatabase
    void eachDayIsCountedByItself(TestStore store) {
        Workshop shop = new Workshop(store);

        assertThat(number(shop, "2024-02-14")).isEqualTo("240214001");
        assertThat(number(shop, "2024-02-15")).isEqualTo("240215001");
        assertThat(number(shop, "2024-02-14")).isEqualTo("240214002");
    }

    @EachDatabase
    void theSameCommandTakesOneNumber(TestStore store) {
        Workshop shop = new Workshop(store);
        OpenCase command = certificate("2024-02-14");

        shop.cases.open(shop.agent, command);
        shop.cases.open(shop.agent, command);

        assertThat(number(shop, "2024-02-14")).isEqualTo("240214002");
    }

    @EachDatabase
    void noneIsMissingOrDoubledWhenManyAreOpenedAtOnce(TestStore store) {
        Workshop shop = new Workshop(store);

        List<CompletableFuture<String>> opened = IntStream.range(0, 12)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> number(shop, "2024-02-14")))
                .toList();

        assertThat(opened.stream().map(CompletableFuture::join))
                .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, 12)
                        .mapToObj("240214%03d"::formatted)
                        .toList());
    }

    @Test
    void aNumberOfItsOwnIsTaken(TestStore store) {
        Workshop shop = new Workshop(store);

        assertThat(number(shop, "2024-02-14", "own-number", "VIP-8")).isEqualTo("VIP-8");
        assertThat(number(shop, "2024-02-14")).isEqualTo("240214001");
    }

    @Test
    void nobodyChoosesOrChangesIt(TestStore store) {
        Workshop shop = new Workshop(store);

        assertThatThrownBy(() -> number(shop, "2024-02-14", "certificate-no", "240214777"))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("certificate-no");
        CaseView issued = shop.cases.open(shop.agent, certificate("2024-02-14"));
        assertThatThrownBy(() -> shop.cases.edit(
                        shop.agent, issued.id(), UUID.randomUUID(), Map.of("certificate-no", "1"), issued.version()))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("certificate-no");
    }

    private static String number(Workshop shop, String day, Object... more) {
        return String.valueOf(
                shop.cases.open(shop.agent, certificate(day, more)).fields().get("certificate-no"));
    }

    private static OpenCase certificate(String day, Object... more) {
        Map<String, Object> fields = new HashMap<>(map(more));
        fields.put("inspected-on", day);
        return new OpenCase(UUID.randomUUID(), "lift.certificate", null, null, null, fields, null, "phone", null);
    }
}
