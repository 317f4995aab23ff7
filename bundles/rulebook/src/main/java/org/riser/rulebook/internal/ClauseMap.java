package org.riser.rulebook.internal;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.riser.rulebook.CarriedClause;
import org.riser.rulebook.Clause;
import org.riser.rulebook.RowRef;
import org.riser.rulebook.TableKind;
import org.riser.rulebook.internal.pack.Catalogue;
import org.riser.rulebook.internal.pack.ExpertRow;
import org.riser.rulebook.internal.pack.Pack;
import org.riser.rulebook.internal.row.Row;

/** Which rows carry out the clauses of a pack. */
final class ClauseMap {
    private static final Set<Clause.Kind> RULES = EnumSet.noneOf(Clause.Kind.class);

    static {
        Stream.of(Clause.Kind.values()).filter(Clause.Kind::isRule).forEach(RULES::add);
    }

    private ClauseMap() {}

    /** A clause may be carried out by rows of another pack: the core's for a module, a module's for the core. */
    static List<CarriedClause> of(Catalogue clauses, String pack, Snapshot packs) {
        Map<String, List<RowRef>> rows = packs.all().stream()
                .flatMap(ClauseMap::rows)
                .map(Row::ref)
                .collect(groupingBy(RowRef::clause, mapping(ref -> ref, toList())));
        return clauses.list(pack, RULES).stream()
                .map(clause -> new CarriedClause(clause, rows.getOrDefault(clause.id(), List.of())))
                .toList();
    }

    /** What its expert rules write are rows too. */
    private static Stream<Row> rows(Pack pack) {
        return Stream.concat(
                Stream.of(TableKind.values()).flatMap(kind -> pack.rows(kind).stream()),
                pack.experts().stream()
                        .flatMap(experts -> experts.rows().stream())
                        .map(ExpertRow::row));
    }
}
