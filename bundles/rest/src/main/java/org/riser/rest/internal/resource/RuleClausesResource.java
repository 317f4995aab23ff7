package org.riser.rest.internal.resource;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.riser.api.Text;
import org.riser.api.error.NotFound;
import org.riser.identity.Permissions;
import org.riser.rest.internal.http.Allow;
import org.riser.rest.internal.http.Call;
import org.riser.rest.internal.http.Listing;
import org.riser.rest.internal.http.Resource;
import org.riser.rulebook.CarriedClause;
import org.riser.rulebook.Clause;
import org.riser.rulebook.Clauses;
import org.riser.rulebook.Rulebook;

/** The clauses that rows name, and which rows carry them out. */
@Component(service = Resource.class)
public final class RuleClausesResource implements Resource {
    private final Clauses clauses;
    private final Rulebook rulebook;

    @Activate
    public RuleClausesResource(@Reference Clauses clauses, @Reference Rulebook rulebook) {
        this.clauses = clauses;
        this.rulebook = rulebook;
    }

    @GET
    @Path("rules/{pack}/clauses")
    @Allow(Permissions.RULE_VIEW)
    public Listing<Clause> listRuleClauses(
            @PathParam("pack") String pack, @QueryParam("kind") Clause.@Nullable Kind kind) {
        return Listing.of(clauses.clauses(pack, kind == null ? Set.of() : Set.of(kind)));
    }

    @GET
    @Path("rule-clauses/{clause}")
    @Allow(Permissions.RULE_VIEW)
    public Clause getRuleClause(@PathParam("clause") String id) {
        return clauses.clause(id)
                .orElseThrow(() -> new NotFound(
                        "rulebook.no-clause", new Text("没有条款 " + id + "。", "There is no clause " + id + ".")));
    }

    @GET
    @Path("rules/{pack}/clause-map")
    @Allow(Permissions.RULE_VIEW)
    public Listing<CarriedClause> getClauseMap(@Context Call call, @PathParam("pack") String pack) {
        return Listing.of(rulebook.clauseMap(call.caller().tenant(), pack));
    }
}
