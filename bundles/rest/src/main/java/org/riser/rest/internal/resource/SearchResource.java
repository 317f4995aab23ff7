package org.riser.rest.internal.resource;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.riser.api.security.Caller;
import org.riser.casework.CaseQuery;
import org.riser.casework.CaseSummary;
import org.riser.casework.Cases;
import org.riser.customers.Customers;
import org.riser.customers.SearchHit;
import org.riser.identity.Permissions;
import org.riser.rest.internal.http.Allow;
import org.riser.rest.internal.http.ApiFailure;
import org.riser.rest.internal.http.Call;
import org.riser.rest.internal.http.Listing;
import org.riser.rest.internal.http.ProblemKind;
import org.riser.rest.internal.http.Resource;
import org.riser.rest.internal.json.Names;
import org.riser.rest.internal.text.Messages;

/** Finds everything the caller may see by the beginning of a name, its pinyin, a phone or a number. */
@Component(service = Resource.class)
public final class SearchResource implements Resource {
    private static final int MOST = 20;

    private final Customers customers;
    private final Cases cases;

    @Activate
    public SearchResource(@Reference Customers customers, @Reference Cases cases) {
        this.customers = customers;
        this.cases = cases;
    }

    /** Something found. */
    public record Hit(
            String type,
            UUID id,
            String title,
            String detail,
            @Nullable UUID customer) {}

    @GET
    @Path("search")
    @Allow(Allow.CALLER)
    public Listing<Hit> search(@Context Call call, @QueryParam("q") @Nullable String text) {
        if (text == null || text.isBlank()) {
            throw new ApiFailure(ProblemKind.MALFORMED, "q", "search.empty", Messages.text("search.empty"));
        }
        Caller caller = call.caller();
        List<Hit> hits = new ArrayList<>();
        if (caller.may(Permissions.CASE_VIEW)) {
            CaseQuery numbered = CaseQuery.open(MOST).withStatus(null).withNumber(text.strip());
            cases.list(caller, numbered).items().forEach(line -> hits.add(hit(call, line)));
        }
        if (caller.may(Permissions.CUSTOMER_VIEW)) {
            customers.search(caller, text, MOST).forEach(found -> hits.add(hit(found)));
        }
        return Listing.of(hits);
    }

    private static Hit hit(Call call, CaseSummary line) {
        String detail =
                line.kindName().in(call.locale()) + " · " + line.stageName().in(call.locale());
        return new Hit("case", line.id(), line.number(), detail, line.customer());
    }

    private static Hit hit(SearchHit found) {
        return new Hit(Names.of(found.kind()), found.id(), found.title(), found.detail(), found.customer());
    }
}
