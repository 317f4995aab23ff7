package org.riser.appraisal.internal;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.riser.api.Page;
import org.riser.api.error.NotFound;
import org.riser.api.security.Caller;
import org.riser.appraisal.AppraisalLine.Kind;
import org.riser.conduct.Penalties;
import org.riser.conduct.Penalty;
import org.riser.conduct.PenaltyQuery;

/** What counts in points for employees in conduct, whatever utility it comes from. Thread-safe. */
@Component(service = ConductPoints.class)
public final class ConductPoints {
    private static final String POINT = "point";
    private static final int PAGE = 200;

    private final Penalties penalties;

    @Activate
    public ConductPoints(@Reference Penalties penalties) {
        this.penalties = penalties;
    }

    /** What counts for an employee and month, the last proposed first. */
    List<Penalty> of(Caller caller, String employee, YearMonth month) {
        List<Penalty> found = new ArrayList<>();
        String cursor = null;
        do {
            Page<Penalty> page =
                    penalties.page(system(caller), new PenaltyQuery(null, employee, null, month, cursor, PAGE));
            page.items().stream().filter(ConductPoints::counts).forEach(found::add);
            cursor = page.next();
        } while (cursor != null);
        return found;
    }

    Optional<Penalty> find(Caller caller, UUID id) {
        try {
            return Optional.of(penalties.find(system(caller), id));
        } catch (NotFound none) {
            return Optional.empty();
        }
    }

    static boolean counts(Penalty penalty) {
        return penalty.unit().equals(POINT) && counted(penalty).signum() > 0;
    }

    /** Zero for what does not count any more. */
    static BigDecimal counted(Penalty penalty) {
        BigDecimal counted = penalty.counted();
        return counted == null ? BigDecimal.ZERO.setScale(2) : counted;
    }

    /** What it does to an item. */
    static Kind kind(Penalty penalty) {
        return switch (penalty.effect()) {
            case "add-points" -> Kind.ADDITION;
            case "zero-item" -> Kind.WHOLE_ITEM;
            default -> Kind.DEDUCTION;
        };
    }

    /** What the penalty of a line counts now, if that is no longer what the line says. */
    @Nullable
    BigDecimal changed(Caller caller, LineRow line) {
        UUID penalty = line.penalty;
        if (penalty == null || !line.holds()) {
            return null;
        }
        return find(caller, penalty)
                .map(ConductPoints::counted)
                .filter(now -> now.compareTo(line.points) != 0)
                .orElse(null);
    }

    /** Who may see an appraisal may see what it is made of. */
    private static Caller system(Caller caller) {
        return Caller.system(caller.tenant(), "appraisal");
    }
}
