package org.riser.casework;

import java.util.List;
import java.util.UUID;
import org.osgi.annotation.versioning.ProviderType;
import org.riser.api.security.Caller;
import org.riser.store.UnitOfWork;

/**
 * Makes stored files part of something that another bundle keeps: the photos of an inspection, for instance. From then on
 * whoever that bundle's {@link FileReader} lets read them does. A file is part of one thing only, and until it is its
 * uploader's to give. Thread-safe; the caller's tenant only.
 */
@ProviderType
public interface Enclosures {
    /**
     * Encloses a file; the same file in the same thing again changes nothing.
     *
     * @param kind of the thing, as its {@link FileReader#kind} says
     * @param thing its id
     * @param field named when the file is refused
     * @throws org.riser.api.error.InvalidInput if there is no such file, or it is somebody else's or part of another thing
     */
    void enclose(UnitOfWork unit, Caller caller, UUID file, String kind, UUID thing, String field);

    /**
     * Removes the files of a thing that goes itself.
     *
     * @return the SHA-256 of each, in the order of their ids
     */
    List<String> discard(UnitOfWork unit, String kind, UUID thing);
}
