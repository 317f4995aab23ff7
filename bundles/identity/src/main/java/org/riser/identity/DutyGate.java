package org.riser.identity;

import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;
import org.riser.api.error.Fault;
import org.riser.api.security.Caller;

/**
 * Has a say before somebody is put on duty: given a role that serves customers ({@link Permissions#ON_DUTY}) which they did
 * not have. Register an implementation as a service; it is asked on the caller's thread, inside the transaction that gives
 * the role, and must change nothing and need no {@link StaffDirectory}.
 */
@ConsumerType
public interface DutyGate {
    /**
     * What stands against it.
     *
     * @param employee principal of whoever is put on duty; of somebody new nothing is known yet
     * @return reasons at the field {@code roles}, each with its remedy; empty when nothing stands against it
     */
    List<Fault> against(Caller caller, String employee);
}
