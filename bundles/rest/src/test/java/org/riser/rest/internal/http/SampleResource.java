package org.riser.rest.internal.http;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.riser.api.Text;
import org.riser.api.error.Conflict;
import org.riser.api.error.Fault;
import org.riser.api.error.FilePlace;
import org.riser.api.error.Refused;
import org.riser.api.error.Unavailable;
import org.riser.api.security.DataScope;

/** Operations that show what the API does for every operation. */
@SuppressWarnings("DoNotCallSuggester") // some do nothing but throw: that is what they show
public final class SampleResource implements Resource {
    final AtomicInteger written = new AtomicInteger();

    /** A body with every type of field. */
    public record Thing(
            String name,
            @Nullable Integer count,
            @Nullable BigDecimal pressure,
            @Nullable Instant at,
            @Nullable UUID other,
            @Nullable DataScope scope,
            @Nullable Boolean urgent,
            @Nullable List<Thing> parts,
            @Nullable Map<String, Object> fields) {}

    /** An answer with an id and a version. */
    public record Stored(UUID id, Thing thing, long version) {}

    private static final UUID ID = UUID.fromString("01234567-89ab-7cde-8f01-23456789abcd");

    @POST
    @Path("things")
    @Status(201)
    @Allow("thing.add")
    public Stored addThing(@Context Call call, @QueryParam("shelf") @Nullable String shelf, Thing thing) {
        written.incrementAndGet();
        return new Stored(ID, thing, 1);
    }

    @GET
    @Path("things")
    @Allow(Allow.CALLER)
    public Listing<String> listThings(
            @Context Call call,
            @Context Paging paging,
            @QueryParam("scope") @Nullable DataScope scope,
            @QueryParam("sharp") @Nullable Boolean sharp) {
        return Listing.of(List.of(call.caller().tenant().value(), String.valueOf(paging.limit()), "" + scope));
    }

    @PATCH
    @Path("things/{thing}")
    @NeedsVersion
    @Allow("thing.add")
    public Stored changeThing(@Context Call call, @PathParam("thing") UUID id, Thing thing) {
        if (call.expectedVersion() != 1) {
            String code = call.expectedVersion() == 7 ? "version.stale" : "thing.changed";
            throw new Conflict(code, new Text("已被修改", "changed"));
        }
        return new Stored(id, thing, 2);
    }

    @POST
    @Path("things/{thing}:refuse")
    @Allow(Allow.CALLER)
    public void refuseThing(@Context Call call, @PathParam("thing") UUID id) {
        Text pressure = new Text("试验压力不足 5 kPa", "pressure below 5 kPa");
        Text limit = new Text("应为数字", "is no number");
        throw new Refused(List.of(
                new Fault("fields.pressure", "gate.closed", pressure, "GAS-IGN-18"),
                new Fault("limit", "pack.cell.number", limit, null, new FilePlace("sla.csv", 2))));
    }

    @GET
    @Path("broken")
    @Allow(Allow.PUBLIC)
    public String broken() {
        throw new IllegalStateException("a secret detail");
    }

    @GET
    @Path("away")
    @Allow(Allow.PUBLIC)
    public String away() {
        throw new Unavailable("database.away", new Text("数据库不可用", "the database is away"), null);
    }
}
