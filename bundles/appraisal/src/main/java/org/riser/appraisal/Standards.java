package org.riser.appraisal;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;
import org.riser.api.security.Caller;

/** What people are appraised by, year by year (PRO-KPI-04). Every call concerns the caller's tenant. Thread-safe. */
@ProviderType
public interface Standards {
    /**
     * Sets the standard of a year, or sets it anew as long as nobody is appraised by it. Needs {@code appraisal.manage}.
     *
     * @param id of the standard when the year has none yet; the same again gives the same standard
     * @param year 2000 to 2099
     * @param level whom it is for; null for everybody whose level has none of its own
     * @param items empty for those of the rule rows {@code standard-item}
     * @param version the one the caller saw; null to take whatever there is
     * @throws org.riser.api.error.InvalidInput if an item lacks something, or the rows {@code standard} and
     *     {@code appraisal} refuse what an aspect adds up to
     * @throws org.riser.api.error.Conflict if somebody is appraised by it already, or it has another version
     */
    Standard set(
            Caller caller, UUID id, int year, @Nullable Level level, List<StandardItem> items, @Nullable Long version);

    /** That of everybody. */
    default Standard set(Caller caller, UUID id, int year, List<StandardItem> items, @Nullable Long version) {
        return set(caller, id, year, null, items, version);
    }

    /** All, the latest year first; everybody may know what they are appraised by. */
    List<Standard> all(Caller caller);

    /** What the rules propose, in the order of the table, as they are in force now. */
    List<StandardItem> proposed(Caller caller);
}
