package org.riser.casework;

import java.util.UUID;
import org.osgi.annotation.versioning.ProviderType;
import org.riser.api.security.Caller;
import org.riser.store.UnitOfWork;

/** Keeps photos, signatures and files of at most 10 MB in the database. Thread-safe; the caller's tenant only. */
@ProviderType
public interface Attachments {

    /** The largest file that is taken, in bytes. */
    int MAX_BYTES = 10 * 1024 * 1024;

    /**
     * Stores a file.
     *
     * @param commandId makes the command idempotent
     * @throws org.riser.api.error.InvalidInput if it is empty, too large, or its content is not of an allowed type
     */
    Attachment add(Caller caller, UUID commandId, String fileName, byte[] content);

    /**
     * Needs {@code case.view}, and in view the case or the thing of another bundle that the file is part of; before it is
     * part of anything, only who added it reads it.
     */
    Attachment get(Caller caller, UUID id);

    /** Its bytes, for whom {@link #get} answers. */
    byte[] content(Caller caller, UUID id);

    /**
     * Makes a file part of a case, for bundles that keep something of a case beside it: who sees the case sees the file. The
     * caller has checked that it may be added there. Belongs to the unit of work.
     *
     * @param field that named the file, for the fault
     * @throws org.riser.api.error.InvalidInput if there is no such file, or it is somebody else's or another case's
     */
    void enclose(UnitOfWork unit, Caller caller, UUID id, UUID caseId, String field);

    /**
     * What is known of a stored file.
     *
     * @param mediaType read from the content, not from the name
     */
    record Attachment(UUID id, String fileName, String mediaType, int bytes, String sha256) {}
}
