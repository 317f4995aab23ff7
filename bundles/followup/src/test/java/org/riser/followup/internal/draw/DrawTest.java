package org.riser.followup.internal.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DrawTest {
    private static final String SEED = "6f1d";
    private static final Instant DONE = Instant.parse("2024-03-12T02:00:00Z");

    /** EX-44. */
    @Test
    void fiveOfFortySixGoTwoTwoOne() {
        Stratum stratum = stratum(5, Map.of(), Map.of("A", 40, "B", 5, "C", 1));

        assertThat(perEmployee(Draw.of(SEED, stratum))).isEqualTo(Map.of("A", 2, "B", 2, "C", 1));
    }

    @Test
    void everyEmployeeIsDrawnOnceAMonthEvenAboveTheRate() {
        Stratum stratum = stratum(1, Map.of("A", 3), Map.of("A", 30, "B", 5, "C", 1));

        assertThat(perEmployee(Draw.of(SEED, stratum))).isEqualTo(Map.of("B", 1, "C", 1));
    }

    @Test
    void whoHadMoreThisMonthWaits() {
        Stratum stratum = stratum(3, Map.of("A", 5, "B", 1, "C", 2), Map.of("A", 30, "B", 30, "C", 30));

        assertThat(perEmployee(Draw.of(SEED, stratum))).isEqualTo(Map.of("B", 2, "C", 1));
    }

    @Test
    void noneIsTakenTwiceAndNoMoreThanThereAre() {
        Stratum stratum = stratum(100, Map.of(), Map.of("A", 3, "B", 4));

        assertThat(Draw.of(SEED, stratum)).hasSize(7).doesNotHaveDuplicates();
    }

    @Test
    void anEmptyPopulationGivesAnEmptySample() {
        assertThat(Draw.of(SEED, new Stratum(List.of(), 3, Map.of()))).isEmpty();
    }

    @Test
    void theSameSeedGivesTheSameSampleWhateverTheOrderOfTheJobs() {
        Stratum stratum = stratum(9, Map.of("B", 1), Map.of("A", 40, "B", 25, "C", 17));
        List<Job> shuffled = new ArrayList<>(stratum.jobs());
        Collections.shuffle(shuffled, new Random(7));

        assertThat(Draw.of(SEED, new Stratum(shuffled, 9, Map.of("B", 1)))).isEqualTo(Draw.of(SEED, stratum));
    }

    @Test
    void anotherSeedGivesAnotherSample() {
        Stratum stratum = stratum(9, Map.of(), Map.of("A", 40, "B", 25, "C", 17));

        assertThat(Draw.of("another", stratum)).isNotEqualTo(Draw.of(SEED, stratum));
    }

    /** GAS-FUP-31: at most one apart where volumes allow. */
    @Test
    void sharesAreAtMostOneApartWhereVolumesAllow() {
        Random random = new Random(20240312);
        for (int round = 0; round < 500; round++) {
            Map<String, Integer> jobs = new TreeMap<>();
            int employees = 1 + random.nextInt(12);
            IntStream.range(0, employees).forEach(i -> jobs.put("e" + i, 1 + random.nextInt(30)));
            int all = jobs.values().stream().mapToInt(Integer::intValue).sum();
            Map<String, Integer> drawn =
                    perEmployee(Draw.of("round " + round, stratum(1 + random.nextInt(all), Map.of(), jobs)));
            List<Integer> free = jobs.entrySet().stream()
                    .map(entry -> Map.entry(entry.getValue(), drawn.getOrDefault(entry.getKey(), 0)))
                    .filter(entry -> entry.getValue() < entry.getKey())
                    .map(Map.Entry::getValue)
                    .toList();
            if (!free.isEmpty()) {
                assertThat(Collections.max(drawn.values()) - Collections.min(free))
                        .as("round %s: %s of %s", round, drawn, jobs)
                        .isLessThanOrEqualTo(1);
            }
        }
    }

    /** Each job of an employee must be as likely as the others. */
    @Test
    void everyJobIsDrawnAboutAsOften() {
        Stratum stratum = stratum(2, Map.of(), Map.of("A", 10));
        Map<UUID, Long> times = IntStream.range(0, 5_000)
                .mapToObj(seed -> Draw.of("seed " + seed, stratum))
                .flatMap(Collection::stream)
                .collect(Collectors.groupingBy(Job::id, Collectors.counting()));

        // 1,000 each are expected; five standard deviations (28) either way.
        assertThat(times)
                .hasSize(10)
                .allSatisfy((id, count) -> assertThat(count).isBetween(860L, 1_140L));
    }

    private static Stratum stratum(int size, Map<String, Integer> before, Map<String, Integer> jobs) {
        List<Job> all = new ArrayList<>();
        new TreeMap<>(jobs).forEach((employee, count) -> {
            for (int i = 0; i < count; i++) {
                all.add(new Job(
                        UUID.nameUUIDFromBytes((employee + i).getBytes(StandardCharsets.UTF_8)),
                        employee,
                        DONE.plusSeconds(i)));
            }
        });
        return new Stratum(all, size, before);
    }

    private static Map<String, Integer> perEmployee(List<Job> jobs) {
        return jobs.stream().collect(Collectors.toMap(Job::employee, job -> 1, Integer::sum));
    }
}
