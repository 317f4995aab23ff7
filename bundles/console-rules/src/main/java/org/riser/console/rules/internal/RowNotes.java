package org.riser.console.rules.internal;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.riser.api.security.Caller;
import org.riser.identity.StaffDirectory;
import org.riser.publication.LayeredRow;
import org.riser.publication.RowUse;
import org.riser.publication.RuleOwners;
import org.riser.publication.RuleOwners.RuleOwner;
import org.riser.publication.RuleStand;
import org.riser.publication.RuleUses;
import org.riser.rulebook.Clause;
import org.riser.rulebook.Clauses;
import org.riser.rulebook.TableKind;

/** What is known of a row besides its cells: the clause that it carries out, who answers for it, how often it decides. */
@Component(service = RowNotes.class)
public final class RowNotes {
    private static final Set<TableKind> COUNTED = EnumSet.of(TableKind.SLA, TableKind.GATE, TableKind.SAMPLING);

    private final Clauses clauses;
    private final RuleUses uses;
    private final RuleOwners owners;
    private final StaffDirectory staff;

    @Activate
    public RowNotes(
            @Reference Clauses clauses,
            @Reference RuleUses uses,
            @Reference RuleOwners owners,
            @Reference StaffDirectory staff) {
        this.clauses = clauses;
        this.uses = uses;
        this.owners = owners;
        this.staff = staff;
    }

    /** People who may answer for a row. */
    List<RuleOwner> owners(Caller caller, String text, int limit) {
        return owners.find(caller, text, limit);
    }

    /** Who answers for each row that is published: whom it names, or who changed it last. */
    Map<Edits.Key, RuleOwner> owners(Caller caller, RuleStand stand) {
        Map<String, String> names = staff.names(caller, stand.owners());
        Map<Edits.Key, RuleOwner> all = new HashMap<>();
        for (int i = 0; i < stand.own().size(); i++) {
            String principal = stand.owners().get(i);
            all.put(Edits.Key.of(stand.own().get(i)), new RuleOwner(principal, names.getOrDefault(principal, "")));
        }
        return all;
    }

    /** What somebody is called; empty for nobody, and for who is not a person. */
    String name(Caller caller, @Nullable String principal) {
        return principal == null ? "" : staff.names(caller, List.of(principal)).getOrDefault(principal, "");
    }

    Optional<Clause> clause(LayeredRow row) {
        return clauses.clause(row.cells().getOrDefault("clause", ""));
    }

    /** Empty for a row that has not decided anything as far as is remembered, and for a parameter. */
    Optional<RowUse> use(Caller caller, String pack, String table, LayeredRow row) {
        return TableKind.of(table)
                .flatMap(kind -> uses.of(caller, pack, kind).stream()
                        .filter(use -> use.row().equals(row.id()))
                        .findFirst());
    }

    /** Whether all decisions of a table are counted; of others some rows decide nothing yet, and “never” would say nothing. */
    static boolean counts(String table) {
        return TableKind.of(table).filter(COUNTED::contains).isPresent();
    }
}
