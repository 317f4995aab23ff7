package org.riser.rest.internal.resource;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.riser.api.Text;
import org.riser.api.facts.Facts;
import org.riser.identity.Permissions;
import org.riser.publication.RowUse;
import org.riser.publication.RuleUses;
import org.riser.rest.internal.http.Allow;
import org.riser.rest.internal.http.Call;
import org.riser.rest.internal.http.KeepsNoAnswer;
import org.riser.rest.internal.http.Listing;
import org.riser.rest.internal.http.Resource;
import org.riser.rulebook.Column;
import org.riser.rulebook.Decision;
import org.riser.rulebook.Gap;
import org.riser.rulebook.Outcome;
import org.riser.rulebook.PackInfo;
import org.riser.rulebook.RowRef;
import org.riser.rulebook.Rulebook;
import org.riser.rulebook.TableKind;
import org.riser.rulebook.TableView;
import org.riser.rulebook.Trace;

/** The rule packs in force, their tables, and dry runs of them. */
@Component(service = Resource.class)
public final class RulesResource implements Resource {
    private final Rulebook rulebook;
    private final RuleUses uses;
    private final Clock clock;

    @Activate
    public RulesResource(@Reference Rulebook rulebook, @Reference RuleUses uses, @Reference Clock clock) {
        this.rulebook = rulebook;
        this.uses = uses;
        this.clock = clock;
    }

    /** A table as it is in force. */
    public record TableJson(TableKind table, Text title, List<Column> columns, List<TableView.Row> rows) {}

    /** What to evaluate; without a table both {@code sla} and {@code gate}. */
    public record Trial(@Nullable TableKind table, @Nullable Instant at, Map<String, Object> facts) {}

    /** What the tables decide, and why. */
    public record TrialResult(Instant at, List<Judgement> outcomes, List<Gap> gaps) {}

    /** One outcome with its reason. */
    public record Judgement(
            RowRef row,
            String effect,
            @Nullable String amount,
            String unit,
            Map<String, String> cells,
            Map<String, Object> facts,
            String sentence) {}

    @GET
    @Path("rules")
    @Allow(Permissions.RULE_VIEW)
    public Listing<PackInfo> listRulePacks(@Context Call call) {
        return Listing.of(rulebook.packs(call.caller().tenant()));
    }

    @GET
    @Path("rules/{pack}/tables/{table}")
    @Allow(Permissions.RULE_VIEW)
    public TableJson getRuleTable(
            @Context Call call,
            @PathParam("pack") String pack,
            @PathParam("table") TableKind table,
            @QueryParam("layer") TableView.@Nullable Layer layer,
            @QueryParam("at") @Nullable Instant at) {
        TableView view = rulebook.table(call.caller().tenant(), pack, table, at == null ? clock.instant() : at);
        List<TableView.Row> rows = view.rows().stream()
                .filter(row -> layer == null || row.layer() == layer)
                .toList();
        return new TableJson(table, view.schema().title(), view.schema().columns(), rows);
    }

    @GET
    @Path("rules/{pack}/tables/{table}/uses")
    @Allow(Permissions.RULE_VIEW)
    public Listing<RowUse> listRuleUses(
            @Context Call call, @PathParam("pack") String pack, @PathParam("table") TableKind table) {
        rulebook.table(call.caller().tenant(), pack, table); // knows whether there is such a pack
        return Listing.of(uses.of(call.caller(), pack, table));
    }

    @POST
    @Path("rules/{pack}/evaluate")
    @KeepsNoAnswer
    @Allow(Permissions.RULE_VIEW)
    public TrialResult evaluateRules(@Context Call call, @PathParam("pack") String pack, Trial body) {
        Instant at = body.at() == null ? clock.instant() : body.at();
        Facts facts = Facts.of(Attributes.typed("facts", body.facts()));
        List<TableKind> tables = body.table() == null ? List.of(TableKind.SLA, TableKind.GATE) : List.of(body.table());
        List<Judgement> outcomes = new ArrayList<>();
        List<Gap> gaps = new ArrayList<>();
        for (TableKind table : tables) {
            Decision<Outcome> decision = rulebook.evaluate(call.caller().tenant(), pack, table, at, facts);
            for (int i = 0; i < decision.outcomes().size(); i++) {
                outcomes.add(judgement(
                        call, decision.outcomes().get(i), decision.traces().get(i)));
            }
            gaps.addAll(decision.gaps());
        }
        return new TrialResult(at, outcomes, gaps);
    }

    private static Judgement judgement(Call call, Outcome outcome, Trace trace) {
        return new Judgement(
                outcome.row(),
                outcome.effect(),
                outcome.value().map(value -> value.toPlainString()).orElse(null),
                outcome.unit(),
                outcome.cells(),
                trace.facts(),
                trace.sentence(call.locale()));
    }
}
