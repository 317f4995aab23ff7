package org.riser.rest.internal.resource;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.riser.api.Text;
import org.riser.casework.HeatMap;
import org.riser.casework.HeatMaps;
import org.riser.identity.OrgUnit;
import org.riser.identity.OrgUnits;
import org.riser.identity.Permissions;
import org.riser.rest.internal.http.Allow;
import org.riser.rest.internal.http.Call;
import org.riser.rest.internal.http.Resource;

/** How much is open, by area, kind and the time that is left. */
@Component(service = Resource.class)
public final class HeatMapResource implements Resource {
    private final HeatMaps heatMaps;
    private final OrgUnits orgUnits;

    @Activate
    public HeatMapResource(@Reference HeatMaps heatMaps, @Reference OrgUnits orgUnits) {
        this.heatMaps = heatMaps;
        this.orgUnits = orgUnits;
    }

    /** The open cases in the caller's view. */
    public record Heat(Instant asOf, List<Duration> bounds, List<HeatCell> cells) {}

    /** Those of one kind in one area. */
    public record HeatCell(
            @Nullable String orgUnit, @Nullable String orgUnitName, String kind, Text kindName, List<Long> counts) {}

    @GET
    @Path("heat-map")
    @Allow(Permissions.CASE_VIEW)
    public Heat readHeatMap(@Context Call call) {
        HeatMap found = heatMaps.read(call.caller());
        Map<UUID, String> names =
                orgUnits.all(call.caller()).stream().collect(Collectors.toMap(OrgUnit::id, OrgUnit::name));
        return new Heat(
                found.asOf(),
                found.bounds(),
                found.cells().stream().map(cell -> cell(cell, names)).toList());
    }

    private static HeatCell cell(HeatMap.Cell cell, Map<UUID, String> names) {
        String unit = cell.orgUnit();
        return new HeatCell(
                unit,
                unit == null ? null : names.get(UUID.fromString(unit)),
                cell.kind(),
                cell.kindName(),
                cell.counts());
    }
}
