package org.riser.casework;

import java.util.UUID;
import org.osgi.annotation.versioning.ConsumerType;
import org.riser.api.security.Caller;
import org.riser.store.UnitOfWork;

/**
 * Says who may read the files of things that a bundle keeps. Published as a service by that bundle; while it is away nobody
 * reads them. Called within a unit of work of the caller's tenant, possibly on several threads.
 */
@ConsumerType
public interface FileReader {
    /** Kind of the things: up to 32 letters, digits and hyphens. */
    String kind();

    /** Whether the caller may see a thing, and with it its files; false when there is none. */
    boolean mayRead(UnitOfWork unit, Caller caller, UUID thing);
}
