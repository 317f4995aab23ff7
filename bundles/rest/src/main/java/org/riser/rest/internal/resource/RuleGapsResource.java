package org.riser.rest.internal.resource;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.riser.identity.Permissions;
import org.riser.publication.RuleGap;
import org.riser.publication.RuleGaps;
import org.riser.rest.internal.http.Allow;
import org.riser.rest.internal.http.Call;
import org.riser.rest.internal.http.Listing;
import org.riser.rest.internal.http.Resource;

/** What decisions lacked in the rules. */
@Component(service = Resource.class)
public final class RuleGapsResource implements Resource {
    private final RuleGaps gaps;

    @Activate
    public RuleGapsResource(@Reference RuleGaps gaps) {
        this.gaps = gaps;
    }

    @GET
    @Path("rule-gaps")
    @Allow(Permissions.RULE_VIEW)
    public Listing<RuleGap> listRuleGaps(@Context Call call, @QueryParam("closed") @Nullable Boolean closed) {
        return Listing.of(gaps.list(call.caller(), Boolean.TRUE.equals(closed)));
    }
}
