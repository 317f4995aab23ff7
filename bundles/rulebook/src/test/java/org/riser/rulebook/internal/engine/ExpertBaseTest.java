package org.riser.rulebook.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.Reference;
import java.lang.ref.WeakReference;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.riser.api.TenantId;
import org.riser.api.facts.Facts;
import org.riser.rulebook.FactTypes;
import org.riser.rulebook.PackFiles;
import org.riser.rulebook.TableKind;
import org.riser.rulebook.internal.Decisions;
import org.riser.rulebook.internal.Fixtures;
import org.riser.rulebook.internal.TableRulebook;
import org.riser.rulebook.internal.pack.Findings;
import org.riser.rulebook.internal.pack.Pack;
import org.riser.rulebook.internal.pack.PackReader;

class ExpertBaseTest {
    private static final int PUBLICATIONS = 100;
    private static final int COLLECTIONS = 50;
    private static final RuleEngine ENGINE = RuleEngine.start();

    @Test
    void aHundredPublicationsLeaveOneClassLoaderBehind() {
        TableRulebook rulebook = new TableRulebook(new Decisions(() -> ENGINE));
        List<Reference<ClassLoader>> loaders = new ArrayList<>();

        for (int i = 1; i <= PUBLICATIONS; i++) {
            loaders.add(publish(rulebook, i));
        }

        assertThat(loaders.stream().map(Reference::get).filter(Objects::nonNull))
                .isNotEmpty();
        for (int i = 0; i < COLLECTIONS && alive(loaders) > 1; i++) {
            System.gc();
        }
        assertThat(alive(loaders)).isEqualTo(1);
        assertThat(loaders.get(PUBLICATIONS - 1).get()).isNotNull();
        assertThat(rows(rulebook)).containsExactly("X-1-row");
    }

    @Test
    void packsThatDifferInNamesAndFiguresShareTheirCompiledRules() {
        ExpertBase one = read(files(1, "late", "10")).experts().get(0).base();
        ExpertBase other = read(files(1, "early", "20")).experts().get(0).base();
        ExpertBase different = read(files(2, "late", "10")).experts().get(0).base();

        assertThat(other).isSameAs(one);
        assertThat(different).isNotSameAs(one);
    }

    /** The loader of the rules that are in force then. */
    private static Reference<ClassLoader> publish(TableRulebook rulebook, int version) {
        PackFiles files = files(version, "late", "10");
        Pack pack = read(files);
        rulebook.load(files, FactTypes.unknown());
        assertThat(rows(rulebook)).containsExactly("X-1-row");
        return new WeakReference<>(pack.experts().get(0).base().loader());
    }

    private static long alive(List<Reference<ClassLoader>> loaders) {
        return loaders.stream().map(Reference::get).filter(Objects::nonNull).count();
    }

    private static List<String> rows(TableRulebook rulebook) {
        return rulebook
                .evaluate(
                        TenantId.of("demo-gas"),
                        "leak",
                        TableKind.CASH,
                        Instant.EPOCH,
                        Facts.of(Map.of("cash.event", "late", "field.a", java.math.BigDecimal.valueOf(11))))
                .outcomes()
                .stream()
                .map(outcome -> outcome.row().rowId())
                .toList();
    }

    private static Pack read(PackFiles files) {
        return new PackReader(files, FactTypes.unknown(), new Findings()).read().orElseThrow();
    }

    private static PackFiles files(int salience, String key, String limit) {
        String rule = """
                rule "X-1 rule"
                salience %d
                when
                    Cash( key == "%s", number("field.a") > %s )
                then
                    outcome.set("rowId", "X-1-row"); outcome.set("effect", "allow");
                    outcome.set("name_zh", "规则"); outcome.set("name_en", "rule");
                    outcome.set("message_zh", "可以。"); outcome.set("message_en", "Go on.");
                end
                """.formatted(salience, key, limit);
        Map<String, byte[]> files =
                new HashMap<>(PackFiles.empty("leak", "1.0." + salience).files());
        files.put("clauses.csv", Fixtures.clauses("leak"));
        files.put("expert/cash.drl", rule.getBytes(StandardCharsets.UTF_8));
        return new PackFiles("test", files);
    }
}
