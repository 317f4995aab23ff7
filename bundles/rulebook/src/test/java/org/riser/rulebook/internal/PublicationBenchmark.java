package org.riser.rulebook.internal;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Logger;
import org.riser.api.TenantId;
import org.riser.api.facts.Facts;
import org.riser.rulebook.FactTypes;
import org.riser.rulebook.PackFiles;
import org.riser.rulebook.RowEdit;
import org.riser.rulebook.RuleEdition;
import org.riser.rulebook.TableKind;
import org.riser.rulebook.TableView.Layer;
import org.riser.rulebook.internal.engine.RuleEngine;

/**
 * What it costs to publish 60 expert rules and 2,000 rows, to decide by them, and to have 200 tenants of whom 20 set rows
 * of their own; and to publish once more after 20 editions, and decide about the past. Run {@link #main}; it prints times, and memory after collection.
 */
final class PublicationBenchmark {
    private static final int RULES = 60;
    private static final int ROWS = 2_000;
    private static final int TENANTS = 200;
    private static final int LAYERED = 20;
    private static final int PUBLICATIONS = 10;
    private static final int DECISIONS = 20_000;
    private static final int EDITIONS = 20;
    private static final int EDITS = 200;
    private static final Logger LOG = Logger.getLogger("benchmark");

    private PublicationBenchmark() {}

    public static void main(String[] args) {
        RuleEngine engine = RuleEngine.start();
        TableRulebook rulebook = new TableRulebook(new Decisions(() -> engine));
        long empty = used();
        for (int i = 1; i <= PUBLICATIONS; i++) {
            PackFiles files = pack(i);
            long began = System.nanoTime();
            rulebook.load(files, FactTypes.unknown());
            tell("publication " + i, System.nanoTime() - began);
        }
        long base = used();
        LOG.info(() -> "one pack of " + ROWS + " rows and " + RULES + " rules: " + kilobytes(base - empty) + " KB");
        decide(rulebook, "event-1", "a table and the one expert rule of its key");
        decide(rulebook, "event-1999", "a table alone");
        tenants(rulebook, base);
        editions(rulebook);
    }

    /** What somebody waits for who publishes once more, and what it costs to decide about the past. */
    private static void editions(TableRulebook rulebook) {
        TenantId tenant = TenantId.of("often");
        List<RuleEdition> before = new ArrayList<>();
        for (int i = 1; i <= EDITIONS; i++) {
            before.add(edition(i, EDITS));
        }
        rulebook.put(tenant, "bench", before);
        RuleEdition next = edition(EDITIONS + 1, EDITS);
        long checked = System.nanoTime();
        int misfits = rulebook.check("bench", next.edits()).size();
        tell("check of " + EDITS + " edits (" + misfits + " misfits)", System.nanoTime() - checked);
        List<RuleEdition> all = new ArrayList<>(before);
        all.add(next);
        long put = System.nanoTime();
        rulebook.put(tenant, "bench", all);
        tell("put with " + EDITIONS + " editions before it", System.nanoTime() - put);
        Facts facts = Fixtures.facts("penalty.event", "event-1", "field.a", 500, "field.b", 3);
        for (String round : List.of("first", "again")) {
            long began = System.nanoTime();
            for (RuleEdition edition : all) {
                rulebook.evaluate(tenant, "bench", TableKind.PENALTY, edition.from(), facts);
            }
            tell(all.size() + " past decisions, one for each edition, " + round, System.nanoTime() - began);
        }
    }

    private static void tenants(TableRulebook rulebook, long base) {
        long began = System.nanoTime();
        for (int i = 0; i < TENANTS; i++) {
            List<RuleEdition> editions = i < LAYERED ? List.of(edition(i)) : List.of();
            rulebook.put(TenantId.of("tenant-" + i), "bench", editions);
        }
        tell(TENANTS + " tenants, " + LAYERED + " with rows of their own", System.nanoTime() - began);
        long all = used();
        LOG.info(() -> "memory: " + kilobytes(all - base) + " KB for all, " + kilobytes((all - base) / LAYERED)
                + " KB for each with rows of its own, " + kilobytes((all - base) / TENANTS)
                + " KB for each on average");
    }

    private static void decide(TableRulebook rulebook, String event, String what) {
        Facts facts = Fixtures.facts("penalty.event", event, "field.a", 500, "field.b", 3);
        long began = 0;
        int seen = 0;
        for (int i = 0; i < 2 * DECISIONS; i++) {
            began = i == DECISIONS ? System.nanoTime() : began;
            seen += rulebook.evaluate(Fixtures.TENANT, "bench", TableKind.PENALTY, Fixtures.AT, facts)
                    .outcomes()
                    .size();
        }
        String line = String.format(
                "%s: %.1f us a decision (%d)", what, (System.nanoTime() - began) / 1000.0 / DECISIONS, seen);
        LOG.info(line);
    }

    private static RuleEdition edition(int tenant) {
        return edition(tenant, 1);
    }

    /** Begins a day after the one of the number before. */
    private static RuleEdition edition(int number, int rows) {
        Map<String, String> cells = new HashMap<>();
        for (String cell : List.of("clause=X-0", "name_zh=行", "name_en=Row", "effect=fine", "unit=CNY")) {
            cells.put(cell.substring(0, cell.indexOf('=')), cell.substring(cell.indexOf('=') + 1));
        }
        cells.putAll(Map.of("payer", "x", "per", "x", "approval", "x", "event", "event-1", "amount", "" + number));
        List<RowEdit> edits = new ArrayList<>();
        for (int i = 1; i <= rows; i++) {
            cells.put("event", "event-" + i);
            edits.add(new RowEdit("penalty", "R" + i, Layer.TENANT, cells));
        }
        return new RuleEdition(String.valueOf(number), Fixtures.AT.plus(Duration.ofDays(number)), edits);
    }

    private static PackFiles pack(int version) {
        List<String> rows = new ArrayList<>();
        rows.add("rowId,clause,name_zh,name_en,event,when,effect,amount,unit,payer,per,approval");
        for (int i = 0; i < ROWS; i++) {
            rows.add("R" + i + ",X-0,行,Row,event-" + i + ",field.a > " + i % 400 + ",fine,@field.a * 0.5,CNY,x,x,x");
        }
        StringBuilder rules = new StringBuilder();
        for (int i = 0; i < RULES; i++) {
            rules.append("""
                    rule "X-%1$d rule"
                    salience %2$d
                    when
                        Penalty( key == "event-%1$d", number("field.a") - number("field.b") > %1$d || yes("field.c") )
                        $fine : Decided( effect == "fine", amount > %1$d )
                    then
                        outcome.set("rowId", "E%1$d"); outcome.set("effect", "fine"); outcome.set("unit", "CNY");
                        outcome.set("name_zh", "规则"); outcome.set("name_en", "Rule");
                        outcome.set("payer", "x"); outcome.set("per", "x"); outcome.set("approval", "x");
                        outcome.amount($fine.amount * 0.1);
                    end
                    """.formatted(i, version * 100 + i));
        }
        Map<String, byte[]> files =
                new HashMap<>(PackFiles.empty("bench", "1.0." + version).files());
        files.put("clauses.csv", Fixtures.clauses("bench"));
        files.put("penalty.csv", String.join("\n", rows).getBytes(StandardCharsets.UTF_8));
        files.put("expert/bench.drl", rules.toString().getBytes(StandardCharsets.UTF_8));
        return new PackFiles("benchmark", files);
    }

    /** Heap and metaspace after collection. */
    private static long used() {
        for (int i = 0; i < 5; i++) {
            System.gc();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed()
                + ManagementFactory.getMemoryPoolMXBeans().stream()
                        .filter(pool -> pool.getName().equals("Metaspace"))
                        .map(MemoryPoolMXBean::getUsage)
                        .mapToLong(usage -> usage.getUsed())
                        .sum();
    }

    private static void tell(String what, long nanos) {
        LOG.info(() -> what + ": " + Duration.ofNanos(nanos).toMillis() + " ms");
    }

    private static long kilobytes(long bytes) {
        return bytes / 1024;
    }
}
