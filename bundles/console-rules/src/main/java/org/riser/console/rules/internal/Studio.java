package org.riser.console.rules.internal;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.riser.api.security.Caller;
import org.riser.console.ViewContext;
import org.riser.publication.RuleDrafts;
import org.riser.publication.RulePublications;
import org.riser.publication.RuleTables;
import org.riser.publication.RuleWorkbooks;
import org.riser.rulebook.PackInfo;
import org.riser.rulebook.RowEdit;
import org.riser.rulebook.TableKind;

/** The services behind the pages of this bundle. */
@Component(service = Studio.class)
public final class Studio {
    final RuleTables tables;
    final RuleDrafts drafts;
    final RulePublications publications;
    final RuleWorkbooks workbooks;
    final RowNotes notes;
    final Clock clock;
    private final UsedPacks packs;

    @Activate
    public Studio(
            @Reference RuleTables tables,
            @Reference RuleDrafts drafts,
            @Reference RulePublications publications,
            @Reference RuleWorkbooks workbooks,
            @Reference RowNotes notes,
            @Reference UsedPacks packs,
            @Reference Clock clock) {
        this.tables = tables;
        this.drafts = drafts;
        this.publications = publications;
        this.workbooks = workbooks;
        this.notes = notes;
        this.packs = packs;
        this.clock = clock;
    }

    /** The packs that decide for the caller's company. */
    List<PackInfo> packs(Caller caller) {
        return packs.of(caller);
    }

    /** What the packs are called that decide for the caller's company, by their ids and in their order. */
    Map<String, String> packNames(ViewContext context) {
        Map<String, String> names = new LinkedHashMap<>();
        packs(context.caller()).forEach(pack -> names.put(pack.id(), pack.name().in(context.locale())));
        return names;
    }

    /** The way of whoever looks at a page through the draft of a pack. */
    DraftWork work(ViewContext context, String pack) {
        return new DraftWork(tables, drafts, publications, context::caller, pack);
    }

    /** Ids of the tables that a pack has rows in, then of those that it could have. */
    static List<String> tables(PackInfo pack) {
        Stream<String> kinds = Stream.of(TableKind.values())
                .sorted((a, b) -> Boolean.compare(has(pack, b), has(pack, a)))
                .map(TableKind::id);
        return Stream.concat(kinds, Stream.of(RowEdit.PARAMETERS)).toList();
    }

    private static boolean has(PackInfo pack, TableKind kind) {
        return pack.rows().getOrDefault(kind, 0) > 0;
    }
}
