package org.riser.casework;

import java.util.List;
import java.util.UUID;
import org.osgi.annotation.versioning.ProviderType;
import org.riser.api.security.Caller;

/** Records calls and visits, judges how they were answered, and pops them up at the agent's desk. Thread-safe. */
@ProviderType
public interface Contacts {

    /** Records or completes a contact; a ringing one is announced by a notice of topic {@code contact}. */
    ContactView record(Caller caller, NewContact contact);

    /**
     * Adds what happened in the course of a contact: a hold, a promise, a call back. The clocks that rules start at it run
     * on after the call when they watch a promise.
     *
     * @throws org.riser.api.error.InvalidInput if it does not follow from what happened before
     * @throws org.riser.api.error.NotFound if there is no such contact
     */
    ContactView add(Caller caller, UUID contactId, AddContactEvent event);

    ContactView get(Caller caller, UUID contactId);

    /** The newest contacts of an agent, newest first; at most {@code limit} (1 to 200). */
    List<ContactView> recent(Caller caller, String agent, int limit);
}
