package org.riser.followup.internal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.riser.api.Text;
import org.riser.api.facts.Facts;
import org.riser.followup.SpotCheck;
import org.riser.followup.SpotDraw;
import org.riser.followup.internal.draw.Draw;
import org.riser.followup.internal.draw.Stratum;
import org.riser.publication.RuleDecisions;
import org.riser.rulebook.Decision;
import org.riser.rulebook.Outcome;
import org.riser.rulebook.Trace;

/**
 * Draws what a month still asks for, group by group: the row of the sampling table says how many of an agent's calls or of
 * a team's jobs are checked, and what was drawn earlier counts.
 */
final class SpotDrawing {
    private static final String POPULATION = "draw.population";
    private static final String VOLUME = "sampling.month-volume";

    private final SpotDrawRow draw;
    private final RuleDecisions.Batch rules;
    private final Function<String, @Nullable String> names;
    private final Map<Facts, String> rows = new HashMap<>();
    private final List<SpotDraw.Group> groups = new ArrayList<>();
    private final Map<Spot, String> taken = new LinkedHashMap<>();

    /** @param names of the agents or teams by their ids; null for one that is not known */
    SpotDrawing(SpotDrawRow draw, RuleDecisions.Batch rules, Function<String, @Nullable String> names) {
        this.draw = draw;
        this.rules = rules;
        this.names = names;
    }

    private record Key(String row, String of) implements Comparable<Key> {
        private static final Comparator<Key> ORDER =
                Comparator.comparing(Key::row).thenComparing(Key::of);

        @Override
        public int compareTo(Key other) {
            return ORDER.compare(this, other);
        }
    }

    /**
     * The drawn ones and the rows by which they were.
     *
     * @param before what was drawn earlier for the same month
     * @return empty when no row holds, or everything it asks for was drawn
     */
    Map<Spot, String> run(List<Spot> population, List<SpotCheckRow> before) {
        Map<Key, List<Spot>> strata = new TreeMap<>();
        int all = population.size();
        for (Spot spot : population) {
            String row = rows.computeIfAbsent(spot.facts(), facts -> row(facts, all));
            if (!row.isEmpty()) {
                strata.computeIfAbsent(new Key(row, spot.of()), any -> new ArrayList<>())
                        .add(spot);
            }
        }
        Set<UUID> cases = before.stream().map(check -> check.caseId).collect(Collectors.toCollection(HashSet::new));
        Set<UUID> visited = visited(before);
        strata.forEach((key, spots) -> draw(key, spots, cases, visited));
        draw.filled(all, groups);
        return taken;
    }

    private String row(Facts facts, int all) {
        List<Outcome> outcomes = decide(facts, all).outcomes();
        return outcomes.isEmpty() ? "" : outcomes.get(0).row().rowId();
    }

    private Decision<Outcome> decide(Facts facts, int population) {
        BigDecimal size = BigDecimal.valueOf(population);
        return rules.decide(facts.with(POPULATION, size).with(VOLUME, size));
    }

    /** The customers who are visited this month already; calls are checked without asking the customer. */
    private Set<UUID> visited(List<SpotCheckRow> before) {
        return draw.kind() == SpotCheck.Kind.ON_SITE
                ? before.stream().map(check -> check.customer).collect(Collectors.toCollection(HashSet::new))
                : new HashSet<>();
    }

    private void draw(Key key, List<Spot> spots, Set<UUID> cases, Set<UUID> visited) {
        int had = (int)
                spots.stream().filter(spot -> cases.contains(spot.caseId())).count();
        Decision<Outcome> decision = decide(spots.get(0).facts(), spots.size());
        int wanted = decision.outcomes()
                        .get(0)
                        .value()
                        .map(BigDecimal::intValueExact)
                        .orElse(0)
                - had;
        List<Spot> open = open(spots, cases, visited);
        int drawn = 0;
        if (wanted > 0 && !open.isEmpty()) {
            Map<UUID, Spot> byCase = open.stream().collect(Collectors.toMap(Spot::caseId, Function.identity()));
            Stratum stratum = new Stratum(open.stream().map(Spot::job).toList(), wanted, Map.of());
            for (var job : Draw.of(draw.seed, stratum)) {
                Spot spot = byCase.get(job.id());
                if (spot != null) {
                    taken.put(spot, key.row());
                    drawn++;
                    if (draw.kind() == SpotCheck.Kind.ON_SITE) {
                        visited.add(spot.customer());
                    }
                }
            }
        }
        groups.add(group(key, decision.traces().get(0), spots.size(), had, drawn));
    }

    /** Of an on-site check the newest job of each customer who is not visited yet. */
    private List<Spot> open(List<Spot> spots, Set<UUID> cases, Set<UUID> visited) {
        List<Spot> open = spots.stream()
                .filter(spot -> spot.drawable() && !cases.contains(spot.caseId()))
                .toList();
        if (draw.kind() == SpotCheck.Kind.SECOND_LEVEL) {
            return open;
        }
        Comparator<Spot> newest = Comparator.comparing(Spot::at).thenComparing(Spot::caseId);
        return List.copyOf(open.stream()
                .filter(spot -> !visited.contains(spot.customer()))
                .collect(Collectors.toMap(
                        Spot::customer,
                        Function.identity(),
                        (one, other) -> newest.compare(one, other) < 0 ? other : one))
                .values());
    }

    private SpotDraw.Group group(Key key, Trace trace, int population, int had, int drawn) {
        return new SpotDraw.Group(
                key.row(),
                trace.row().clause(),
                trace.name(),
                new Text(trace.sentence(Locale.CHINA), trace.sentence(Locale.ENGLISH)),
                key.of().isEmpty() ? null : key.of(),
                key.of().isEmpty() ? null : names.apply(key.of()),
                population,
                had,
                drawn);
    }
}
