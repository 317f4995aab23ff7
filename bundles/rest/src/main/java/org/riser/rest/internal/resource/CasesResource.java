package org.riser.rest.internal.resource;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.riser.api.Page;
import org.riser.casework.ActionState;
import org.riser.casework.CaseEventView;
import org.riser.casework.CaseQuery;
import org.riser.casework.CaseStatus;
import org.riser.casework.CaseSummary;
import org.riser.casework.CaseView;
import org.riser.casework.Cases;
import org.riser.casework.OpenCase;
import org.riser.identity.Permissions;
import org.riser.modules.CaseKinds;
import org.riser.rest.internal.http.Allow;
import org.riser.rest.internal.http.Call;
import org.riser.rest.internal.http.Listing;
import org.riser.rest.internal.http.NeedsVersion;
import org.riser.rest.internal.http.Paging;
import org.riser.rest.internal.http.Resource;
import org.riser.rest.internal.http.Status;

/** Cases: the worklist, one case, its timeline, and corrections of its fields. */
@Component(service = Resource.class)
public final class CasesResource implements Resource {
    private static final String USUAL_CHANNEL = "web";

    private final Cases cases;
    private final CaseJsons jsons;

    @Activate
    public CasesResource(@Reference Cases cases, @Reference CaseKinds kinds) {
        this.cases = cases;
        this.jsons = new CaseJsons(kinds);
    }

    /** A case to be opened. */
    public record NewCase(
            String kind,
            @Nullable UUID customer,
            @Nullable UUID account,
            @Nullable UUID device,
            @Nullable Map<String, Object> fields,
            @Nullable Instant acceptedAt,
            @Nullable String channel,
            @Nullable UUID contact,
            @Nullable Instant recordedAt) {}

    /** Fields to be corrected; those that are not named stay. */
    public record CasePatch(Map<String, Object> fields) {}

    @POST
    @Path("cases")
    @Status(201)
    @Allow(Permissions.CASE_OPEN)
    public CaseJson openCase(@Context Call call, NewCase body) {
        CaseView opened = cases.open(
                call.caller(),
                new OpenCase(
                        call.commandId(),
                        body.kind(),
                        body.customer(),
                        body.account(),
                        body.device(),
                        body.fields() == null ? Map.of() : body.fields(),
                        body.acceptedAt(),
                        body.channel() == null ? USUAL_CHANNEL : body.channel(),
                        body.contact(),
                        body.recordedAt()));
        return jsons.of(call, opened);
    }

    @GET
    @Path("cases")
    @Allow(Permissions.CASE_VIEW)
    public Listing<CaseSummaryJson> listCases(
            @Context Call call,
            @QueryParam("status") @Nullable CaseStatus status,
            @QueryParam("kind") @Nullable String kind,
            @QueryParam("stage") @Nullable String stage,
            @QueryParam("assignee") @Nullable String assignee,
            @QueryParam("customer") @Nullable UUID customer,
            @QueryParam("orgUnit") @Nullable String orgUnit,
            @QueryParam("dueBefore") @Nullable Instant dueBefore,
            @QueryParam("q") @Nullable String number,
            @QueryParam("sort") CaseQuery.@Nullable Sort sort,
            @QueryParam("total") @Nullable Boolean total,
            @Context Paging paging) {
        CaseQuery query = new CaseQuery(
                status,
                kind,
                stage,
                "me".equals(assignee) ? call.caller().principal() : assignee,
                customer,
                dueBefore,
                number,
                sort == null ? CaseQuery.Sort.DUE : sort,
                paging.limit(),
                paging.cursor(),
                orgUnit);
        Page<CaseSummary> page = cases.list(call.caller(), query);
        Listing<CaseSummaryJson> listing = Listing.of(page, summary -> jsons.of(call, summary));
        return Boolean.TRUE.equals(total) ? listing.withTotal(cases.count(call.caller(), query)) : listing;
    }

    @GET
    @Path("cases/{case}")
    @Allow(Permissions.CASE_VIEW)
    public CaseJson getCase(@Context Call call, @PathParam("case") UUID id) {
        return jsons.of(call, cases.get(call.caller(), id));
    }

    @PATCH
    @Path("cases/{case}")
    @NeedsVersion
    @Allow(Permissions.CASE_ACT)
    public CaseJson editCase(@Context Call call, @PathParam("case") UUID id, CasePatch body) {
        return jsons.of(call, cases.edit(call.caller(), id, call.commandId(), body.fields(), call.expectedVersion()));
    }

    @GET
    @Path("cases/{case}/events")
    @Allow(Permissions.CASE_VIEW)
    public Listing<CaseEventView> listCaseEvents(@Context Call call, @PathParam("case") UUID id) {
        return Listing.of(cases.events(call.caller(), id));
    }

    @GET
    @Path("cases/{case}/actions")
    @Allow(Permissions.CASE_VIEW)
    public Listing<ActionState> listCaseActions(@Context Call call, @PathParam("case") UUID id) {
        return Listing.of(cases.actions(call.caller(), id));
    }
}
