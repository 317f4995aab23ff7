package org.riser.followup.internal;

import org.riser.casework.internal.JpaCases;
import org.riser.casework.internal.calendar.TenantCalendars;
import org.riser.conduct.internal.Office;
import org.riser.conduct.internal.Silence;
import org.riser.conduct.internal.StoredHearings;
import org.riser.conduct.internal.StoredNews;
import org.riser.conduct.internal.StoredPenalties;
import org.riser.identity.StaffDirectory;
import org.riser.identity.internal.audit.AuditTrail;
import org.riser.jobs.internal.Alarm;
import org.riser.jobs.internal.TableTimers;
import org.riser.publication.internal.CarriedDecisions;
import org.riser.store.testkit.SettableClock;
import org.riser.store.testkit.TestStore;

/** Conduct, as far as follow-ups hand over to it. */
final class Discipline {
    final StoredPenalties penalties;
    final StoredHearings hearings;
    final Heard heard;

    Discipline(
            TestStore store,
            CarriedDecisions decisions,
            JpaCases cases,
            StaffDirectory staff,
            TenantCalendars calendars,
            AuditTrail audit,
            SettableClock clock) {
        Told told = new Told();
        Office conduct = new Office(decisions, cases, staff, calendars, audit, told, clock);
        StoredNews news = new StoredNews(store, told, staff, clock, org.riser.followup.internal.Office.READY);
        Silence silence = new Silence(new TableTimers(new Alarm(clock)), conduct, news);
        penalties = new StoredPenalties(store, conduct, news, silence, org.riser.followup.internal.Office.READY);
        hearings = new StoredHearings(conduct, news, silence, org.riser.followup.internal.Office.READY);
        heard = new Heard(hearings);
    }
}
