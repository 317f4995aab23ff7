package org.riser.console.rules.internal;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.riser.api.security.Caller;
import org.riser.publication.LayeredRow;
import org.riser.publication.RowUse;
import org.riser.publication.RuleUses;
import org.riser.rulebook.Clause;
import org.riser.rulebook.Clauses;
import org.riser.rulebook.TableKind;

/** What is known of a row besides its cells: the clause that it carries out, and how often it decides. */
@Component(service = RowNotes.class)
public final class RowNotes {
    private static final Set<TableKind> COUNTED = EnumSet.of(TableKind.SLA, TableKind.GATE);

    private final Clauses clauses;
    private final RuleUses uses;

    @Activate
    public RowNotes(@Reference Clauses clauses, @Reference RuleUses uses) {
        this.clauses = clauses;
        this.uses = uses;
    }

    Optional<Clause> clause(LayeredRow row) {
        return clauses.clause(row.cells().getOrDefault("clause", ""));
    }

    /** Empty for a row that has not decided anything as far as is remembered, and for a parameter. */
    Optional<RowUse> use(Caller caller, String pack, String table, LayeredRow row) {
        return TableKind.of(table)
                .filter(COUNTED::contains)
                .flatMap(kind -> uses.of(caller, pack, kind).stream()
                        .filter(use -> use.row().equals(row.id()))
                        .findFirst());
    }

    /** Whether decisions of a table are counted: those that work on cases brings about. */
    static boolean counts(String table) {
        return TableKind.of(table).filter(COUNTED::contains).isPresent();
    }
}
