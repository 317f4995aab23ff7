package org.riser.rest.internal.resource;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.riser.api.Text;
import org.riser.casework.ClockExplanation;
import org.riser.casework.ClockView;
import org.riser.casework.Clocks;
import org.riser.identity.OrgUnits;
import org.riser.identity.Permissions;
import org.riser.identity.StaffDirectory;
import org.riser.rest.internal.http.Allow;
import org.riser.rest.internal.http.Call;
import org.riser.rest.internal.http.Listing;
import org.riser.rest.internal.http.Resource;

/** The clocks of cases and contacts, and why each is due when it is due. */
@Component(service = Resource.class)
public final class ClocksResource implements Resource {
    private static final int NANO_DIGITS = 9;

    private final Clocks clocks;
    private final StaffDirectory staff;
    private final OrgUnits orgUnits;

    @Activate
    public ClocksResource(@Reference Clocks clocks, @Reference StaffDirectory staff, @Reference OrgUnits orgUnits) {
        this.clocks = clocks;
        this.staff = staff;
        this.orgUnits = orgUnits;
    }

    /**
     * The ledger of a clock; the seconds of its intervals sum to wall time exactly, and the shares by person, those of the
     * teams and those of the departments to the time that elapsed.
     */
    public record Explanation(
            ClockView clock,
            Instant asOf,
            Text reason,
            List<LocalDate> counted,
            List<Interval> intervals,
            List<Share> shares,
            List<Share> teams,
            List<Share> departments,
            List<Text> notes) {}

    /** A span of time in one state; the owner's name is null for the platform and for whoever is no longer known. */
    public record Interval(
            Instant from,
            Instant to,
            BigDecimal seconds,
            String state,
            Text cause,
            @Nullable String owner,
            @Nullable String ownerName,
            String calendarVersion,
            String ruleVersion) {}

    /**
     * How much of the elapsed time somebody had. The owner is empty for nobody and for a unit that was not recorded; its
     * name is null then, and for the platform and whatever is no longer known.
     */
    public record Share(String owner, @Nullable String ownerName, Duration time) {}

    @GET
    @Path("cases/{case}/clocks")
    @Allow(Permissions.CASE_VIEW)
    public Listing<ClockView> listCaseClocks(@Context Call call, @PathParam("case") UUID id) {
        return Listing.of(clocks.of(call.caller(), id));
    }

    @GET
    @Path("clocks/{clock}/explanation")
    @Allow(Permissions.CASE_VIEW)
    public Explanation explainClock(
            @Context Call call, @PathParam("clock") UUID id, @QueryParam("at") @Nullable Instant at) {
        ClockExplanation found = clocks.explain(call.caller(), id, at);
        Map<String, String> names = new HashMap<>(staff.names(
                call.caller(),
                found.intervals().stream()
                        .flatMap(span -> Optional.ofNullable(span.owner()).stream())
                        .distinct()
                        .toList()));
        orgUnits.all(call.caller()).forEach(unit -> names.put(unit.id().toString(), unit.name()));
        return new Explanation(
                found.clock(),
                found.asOf(),
                found.reason(),
                found.counted(),
                found.intervals().stream().map(span -> interval(span, names)).toList(),
                shares(found.shares(), names),
                shares(found.teams(), names),
                shares(found.departments(), names),
                found.notes());
    }

    private static List<Share> shares(List<ClockExplanation.Share> shares, Map<String, String> names) {
        return shares.stream()
                .map(share -> new Share(share.owner(), names.get(share.owner()), share.time()))
                .toList();
    }

    private static Interval interval(ClockExplanation.Span span, Map<String, String> names) {
        return new Interval(
                span.from(),
                span.to(),
                seconds(span.length()),
                span.state().toLowerCase(Locale.ROOT),
                span.cause(),
                span.owner(),
                span.owner() == null ? null : names.get(span.owner()),
                span.calendarVersion(),
                span.ruleVersion());
    }

    private static BigDecimal seconds(Duration length) {
        return BigDecimal.valueOf(length.getSeconds())
                .add(BigDecimal.valueOf(length.getNano(), NANO_DIGITS))
                .stripTrailingZeros();
    }
}
