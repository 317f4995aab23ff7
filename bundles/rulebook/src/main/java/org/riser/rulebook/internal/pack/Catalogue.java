package org.riser.rulebook.internal.pack;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.riser.api.Text;
import org.riser.rulebook.Clause;
import org.riser.rulebook.internal.cell.BadCell;

/** Clauses by their ids, in the order in which they were written. Immutable. */
public final class Catalogue {
    static final String FILE = "clauses.csv";

    private static final Catalogue SHIPPED = ship();

    private final Map<String, Clause> byId;

    private Catalogue(Map<String, Clause> byId) {
        this.byId = Collections.unmodifiableMap(byId);
    }

    /** What comes with the platform. */
    public static Catalogue shipped() {
        return SHIPPED;
    }

    public Optional<Clause> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** @throws BadCell if there is no such clause */
    void check(String id) {
        if (!byId.containsKey(id)) {
            throw Cells.bad(
                    "clause",
                    "没有条款 “" + id + "”。",
                    "There is no clause “" + id + "”.",
                    "请写条款目录中的编号；规则包自己的条款先写入 " + FILE + "。",
                    "Name one of the catalogue; list a pack's own clauses in its " + FILE + ".");
        }
    }

    /** @param kinds empty for all */
    public List<Clause> list(String pack, Set<Clause.Kind> kinds) {
        return byId.values().stream()
                .filter(clause -> clause.pack().equals(pack))
                .filter(clause -> kinds.isEmpty() || kinds.contains(clause.kind()))
                .toList();
    }

    /** With more; of two of the same id the first stays. */
    public Catalogue plus(Collection<Clause> more) {
        Map<String, Clause> all = new LinkedHashMap<>(byId);
        more.forEach(clause -> all.putIfAbsent(clause.id(), clause));
        return new Catalogue(all);
    }

    /** Adds a finding for each clause whose id somebody else has. */
    public void checkIds(List<Clause> own, Findings findings) {
        for (Clause clause : own) {
            find(clause.id())
                    .filter(there -> !there.pack().equals(clause.pack()))
                    .ifPresent(there -> findings.add(
                            FILE,
                            0,
                            "id",
                            "pack.clause.taken",
                            new Text(
                                    "条款号 “" + clause.id() + "” 已属于 " + there.pack() + "。",
                                    "The clause “" + clause.id() + "” is of " + there.pack() + " already."),
                            new Text("请为自己的条款另取编号。", "Give your clause an id of its own.")));
        }
    }

    private static Catalogue ship() {
        Findings findings = new Findings();
        List<Clause> clauses = new ArrayList<>();
        try (InputStream in = Catalogue.class.getResourceAsStream("/riser/" + FILE)) {
            if (in == null) {
                throw new IllegalStateException("the bundle lacks riser/" + FILE);
            }
            clauses.addAll(new ClauseReader("", findings).read(in.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException("the clauses cannot be read", e);
        }
        if (!findings.none()) {
            throw new IllegalStateException("the clauses have faults: " + findings.all());
        }
        return new Catalogue(Map.of()).plus(clauses);
    }
}
