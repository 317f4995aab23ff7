package org.riser.console.appraisal.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.riser.appraisal.AnnualResults;
import org.riser.appraisal.AppraisalForms;
import org.riser.appraisal.AppraisalHearings;
import org.riser.appraisal.AppraisalPeriods;
import org.riser.appraisal.AppraisalStandings;
import org.riser.appraisal.Appraisals;
import org.riser.console.ViewContext;

/** The services behind the pages of the appraisal. */
@Component(service = AppraisalDesk.class)
public final class AppraisalDesk {
    /** Months that can be chosen; older ones are read over HTTP. */
    private static final int MONTHS = 24;

    private static final int YEARS = 3;

    final Appraisals appraisals;
    final AppraisalHearings hearings;
    final AppraisalPeriods periods;
    final AppraisalStandings standings;
    final AnnualResults results;
    final AppraisalForms forms;
    private final Clock clock;

    @Activate
    public AppraisalDesk(
            @Reference Appraisals appraisals,
            @Reference AppraisalHearings hearings,
            @Reference AppraisalPeriods periods,
            @Reference AppraisalStandings standings,
            @Reference AnnualResults results,
            @Reference AppraisalForms forms,
            @Reference Clock clock) {
        this.appraisals = appraisals;
        this.hearings = hearings;
        this.periods = periods;
        this.standings = standings;
        this.results = results;
        this.forms = forms;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    YearMonth month(ViewContext context) {
        return YearMonth.from(now().atZone(context.zone()));
    }

    /** This year and those before it. */
    List<Integer> years(ViewContext context) {
        int now = month(context).getYear();
        List<Integer> years = new ArrayList<>();
        for (int i = 0; i < YEARS; i++) {
            years.add(now - i);
        }
        return years;
    }

    /** Months and, behind their last one, years; the latest first. */
    List<String> periods(ViewContext context) {
        List<String> periods = new ArrayList<>();
        YearMonth now = month(context);
        for (int i = 0; i < MONTHS; i++) {
            YearMonth month = now.minusMonths(i);
            if (month.getMonthValue() == 12 || i == 0) {
                periods.add(Integer.toString(month.getYear()));
            }
            periods.add(month.toString());
        }
        return periods;
    }
}
