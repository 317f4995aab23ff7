package org.riser.console.quality.internal;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.riser.api.Page;
import org.riser.api.security.Caller;
import org.riser.followup.SampledJob;
import org.riser.followup.Samples;

/**
 * Whom the release of a sample reaches.
 *
 * @param jobs that are in it and were not struck out
 * @param customers of these, each once
 */
record Reached(int jobs, int customers) {
    private static final int PORTION = 200;

    static Reached by(Samples samples, Caller caller, UUID sample) {
        Set<UUID> customers = new HashSet<>();
        int jobs = 0;
        String cursor = null;
        do {
            Page<SampledJob> page = samples.jobs(caller, sample, cursor, PORTION);
            for (SampledJob job : page.items()) {
                if (job.struck() == null) {
                    jobs++;
                    add(customers, job.customer());
                }
            }
            cursor = page.next();
        } while (cursor != null);
        return new Reached(jobs, customers.size());
    }

    private static void add(Set<UUID> customers, @Nullable UUID customer) {
        if (customer != null) {
            customers.add(customer);
        }
    }
}
