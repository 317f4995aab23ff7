package org.riser.publication.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.riser.api.security.Caller;
import org.riser.identity.Permissions;
import org.riser.publication.LayeredRow;
import org.riser.publication.RowChange;
import org.riser.publication.RowTerms;
import org.riser.publication.RuleChange;
import org.riser.publication.RuleStand;
import org.riser.publication.RuleTables;
import org.riser.rulebook.Column;
import org.riser.rulebook.RowEdit;
import org.riser.rulebook.RuleLayers;
import org.riser.rulebook.TableView.Layer;
import org.riser.store.Store;
import org.riser.store.UnitReady;

/** Lays the stored edits over the pack's own text, row by row. */
@Component(service = RuleTables.class)
public final class StoredTables implements RuleTables {
    private final Store store;
    private final RuleLayers layers;

    @Activate
    public StoredTables(
            @Reference Store store,
            @Reference RuleLayers layers,
            @Reference(target = "(unit=publication)") UnitReady ready) {
        this(store, layers);
    }

    StoredTables(Store store, RuleLayers layers) {
        this.store = store;
        this.layers = layers;
    }

    @Override
    public RuleStand stand(Caller caller, String pack) {
        caller.require(Permissions.RULE_VIEW);
        Stored stored = store.call(
                caller.tenant(),
                unit -> new Stored(
                        ChangeRows.newest(unit, pack).map(ChangeRow::view),
                        ChangeRows.newest(unit, pack).map(ChangeRow::owners).orElse(List.of()),
                        Above.of(unit, pack),
                        ChangeRows.waiting(unit, pack)));
        List<RowChange> own = stored.newest().map(RuleChange::edits).orElse(List.of());
        return new RuleStand(
                stored.newest().map(RuleChange::edition).orElse(0L),
                own,
                Proposals.check(layers, stored.above(), pack, own),
                stored.waiting(),
                stored.owners());
    }

    @Override
    public List<Column> columns(String table) {
        return layers.columns(table);
    }

    @Override
    public List<LayeredRow> rows(Caller caller, String pack, String table, List<RowChange> own) {
        caller.require(Permissions.RULE_VIEW);
        Map<String, Map<String, String>> byPack = new LinkedHashMap<>();
        String key = table.equals(RowEdit.PARAMETERS) ? "key" : "rowId";
        layers.text(pack, table).forEach(row -> byPack.put(row.getOrDefault(key, ""), without(row, key)));
        Written above = store.call(
                caller.tenant(),
                unit -> new Written(
                        unit.group().isPresent(),
                        ChangeRows.newestAbove(unit, pack).map(ChangeRow::edits).orElse(List.of())));
        Map<String, Map<String, String>> byGroup = of(table, key, above.edits());
        Map<String, Map<String, String>> byOwn = of(table, key, own);
        Set<String> ids = new LinkedHashSet<>(byPack.keySet());
        ids.addAll(byGroup.keySet());
        ids.addAll(byOwn.keySet());
        Layer layer = above.isThere() ? Layer.TENANT : Layer.GROUP;
        boolean cellByCell = table.equals(RowEdit.PARAMETERS);
        Map<String, RowTerms> groupTerms = terms(table, above.edits());
        Map<String, RowTerms> ownTerms = terms(table, own);
        List<LayeredRow> rows = new ArrayList<>();
        for (String id : ids) {
            Map<String, String> base = byPack.get(id);
            Map<String, String> under = cellByCell && base != null ? base : Map.of();
            Map<String, String> group = over(under, byGroup.get(id));
            rows.add(new LayeredRow(
                    id,
                    base,
                    group,
                    over(cellByCell && group != null ? group : under, byOwn.get(id)),
                    layer,
                    groupTerms.getOrDefault(id, RowTerms.NONE),
                    ownTerms.getOrDefault(id, RowTerms.NONE)));
        }
        return rows;
    }

    /** What the company has of a pack. */
    private record Stored(Optional<RuleChange> newest, List<String> owners, Above above, long waiting) {}

    /** What a group sets for the caller's company, as it was written. */
    private record Written(boolean isThere, List<RowChange> edits) {}

    /** Of a parameter only some cells are set, the rest stays. */
    private static @Nullable Map<String, String> over(Map<String, String> under, @Nullable Map<String, String> cells) {
        if (cells == null || cells.isEmpty() || under.isEmpty()) {
            return cells;
        }
        Map<String, String> all = new LinkedHashMap<>(under);
        all.putAll(cells);
        return all;
    }

    private static Map<String, Map<String, String>> of(String table, String key, List<RowChange> edits) {
        Map<String, Map<String, String>> rows = new LinkedHashMap<>();
        edits.stream()
                .filter(edit -> edit.table().equals(table))
                .forEach(edit -> rows.put(edit.row(), without(edit.cells(), key)));
        return rows;
    }

    private static Map<String, RowTerms> terms(String table, List<RowChange> edits) {
        Map<String, RowTerms> terms = new HashMap<>();
        edits.stream().filter(edit -> edit.table().equals(table)).forEach(edit -> terms.put(edit.row(), edit.terms()));
        return terms;
    }

    /** Some authors write a row's key among its cells, too; it is the row's name. */
    private static Map<String, String> without(Map<String, String> cells, String key) {
        Map<String, String> rest = new LinkedHashMap<>(cells);
        rest.remove(key);
        return rest;
    }
}
