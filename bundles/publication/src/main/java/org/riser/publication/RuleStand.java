package org.riser.publication;

import java.util.List;
import org.riser.api.error.Fault;

/**
 * What holds over a pack, or will once its moment comes. Immutable.
 *
 * @param edition number of the company's latest edition; 0 when it has none
 * @param own what that edition sets
 * @param misfits what of it does not fit the pack as it is now and is left out; fields as in {@link RulePublications#check}
 * @param waiting proposals that nobody has decided on
 * @param owners who answers for each of its rows, in their order: a principal; of a row that names nobody whoever changed it
 *     last
 */
public record RuleStand(long edition, List<RowChange> own, List<Fault> misfits, long waiting, List<String> owners) {
    public RuleStand {
        own = List.copyOf(own);
        misfits = List.copyOf(misfits);
        owners = List.copyOf(owners);
    }
}
