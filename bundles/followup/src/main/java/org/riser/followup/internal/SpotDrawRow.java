package org.riser.followup.internal;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.MultitenantType;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;
import org.riser.api.security.Caller;
import org.riser.followup.NewSpotDraw;
import org.riser.followup.Sample;
import org.riser.followup.SpotCheck;
import org.riser.followup.SpotDraw;

/** One draw of calls or jobs that are checked; never changes. */
@Entity
@Table(name = "RS_FOLLOWUP_SPOT_DRAW")
@Multitenant(MultitenantType.SINGLE_TABLE)
@TenantDiscriminatorColumn(name = "TENANT_ID", contextProperty = "tenant", primaryKey = true, length = 32)
class SpotDrawRow {
    private static final TypeReference<List<SpotDraw.Group>> GROUPS = new TypeReference<>() {};

    @Id
    UUID id;

    String module;

    @Column(name = "CHECK_KIND")
    String kind;

    /** As {@code 2024-03}. */
    @Column(name = "CHECK_MONTH")
    String month;

    String seed;

    @Column(name = "POPULATION_SIZE")
    int population;

    int drawn;

    @Column(name = "GROUPS_DRAWN")
    String groups = "[]";

    @Column(name = "DRAWN_BY")
    String drawnBy;

    @Column(name = "DRAWER_NAME")
    String drawerName;

    @Column(name = "DRAWN_AT")
    Instant drawnAt;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected SpotDrawRow() {}

    SpotDrawRow(UUID id, NewSpotDraw wanted, String seed, Caller by, Instant at) {
        this.id = id;
        this.module = wanted.module();
        this.kind = wanted.kind().name();
        this.month = wanted.month().toString();
        this.seed = seed;
        this.drawnBy = by.principal();
        this.drawerName = by.displayName();
        this.drawnAt = at;
    }

    SpotCheck.Kind kind() {
        return SpotCheck.Kind.valueOf(kind);
    }

    void filled(int among, List<SpotDraw.Group> by) {
        population = among;
        drawn = by.stream().mapToInt(SpotDraw.Group::drawn).sum();
        groups = Json.write(by);
    }

    SpotDraw view() {
        return new SpotDraw(
                id,
                module,
                kind(),
                YearMonth.parse(month),
                seed,
                population,
                drawn,
                Json.read(groups, GROUPS),
                new Sample.Step(drawnBy, drawerName, drawnAt));
    }
}
