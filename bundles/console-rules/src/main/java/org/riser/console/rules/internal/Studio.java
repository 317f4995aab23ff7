package org.riser.console.rules.internal;

import java.time.Clock;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.riser.api.security.Caller;
import org.riser.modules.CaseKinds;
import org.riser.publication.RuleDrafts;
import org.riser.publication.RulePublications;
import org.riser.publication.RuleTables;
import org.riser.rulebook.Clauses;
import org.riser.rulebook.PackInfo;
import org.riser.rulebook.RowEdit;
import org.riser.rulebook.Rulebook;
import org.riser.rulebook.TableKind;

/** The services behind the pages of this bundle. */
@Component(service = Studio.class)
public final class Studio {
    private static final String CORE = "core";

    final RuleTables tables;
    final RuleDrafts drafts;
    final RulePublications publications;
    final Clauses clauses;
    final Clock clock;
    private final Rulebook rulebook;
    private final CaseKinds kinds;

    @Activate
    public Studio(
            @Reference RuleTables tables,
            @Reference RuleDrafts drafts,
            @Reference RulePublications publications,
            @Reference Rulebook rulebook,
            @Reference Clauses clauses,
            @Reference CaseKinds kinds,
            @Reference Clock clock) {
        this.tables = tables;
        this.drafts = drafts;
        this.publications = publications;
        this.rulebook = rulebook;
        this.clauses = clauses;
        this.kinds = kinds;
        this.clock = clock;
    }

    /** The packs that decide for the caller's company, the core's last; all of them for a group that uses no module itself. */
    List<PackInfo> packs(Caller caller) {
        List<PackInfo> all = rulebook.packs(caller.tenant());
        Predicate<PackInfo> isCore = pack -> pack.id().equals(CORE);
        Predicate<PackInfo> used = pack -> kinds.isEnabled(caller.tenant(), pack.id());
        List<PackInfo> own = all.stream().filter(isCore.negate().and(used)).toList();
        List<PackInfo> shown =
                own.isEmpty() ? all.stream().filter(isCore.negate()).toList() : own;
        return Stream.concat(shown.stream(), all.stream().filter(isCore)).toList();
    }

    /** Ids of the tables that a pack has rows in, then of those that it could have. */
    static List<String> tables(PackInfo pack) {
        Stream<String> kinds = Stream.of(TableKind.values())
                .sorted((a, b) -> Boolean.compare(has(pack, b), has(pack, a)))
                .map(TableKind::id);
        return Stream.concat(kinds, Stream.of(RowEdit.PARAMETERS)).toList();
    }

    static boolean has(PackInfo pack, TableKind kind) {
        return pack.rows().getOrDefault(kind, 0) > 0;
    }
}
