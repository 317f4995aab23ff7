package org.riser.casework;

import java.util.UUID;
import org.osgi.annotation.versioning.ProviderType;
import org.riser.api.security.Caller;

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
     * What is known of a stored file.
     *
     * @param mediaType read from the content, not from the name
     */
    record Attachment(UUID id, String fileName, String mediaType, int bytes, String sha256) {}
}
