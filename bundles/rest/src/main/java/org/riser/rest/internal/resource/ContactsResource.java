package org.riser.rest.internal.resource;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.riser.api.Cursor;
import org.riser.casework.AddContactEvent;
import org.riser.casework.ContactEvent;
import org.riser.casework.ContactView;
import org.riser.casework.Contacts;
import org.riser.casework.NewContact;
import org.riser.identity.Permissions;
import org.riser.rest.internal.http.Allow;
import org.riser.rest.internal.http.Call;
import org.riser.rest.internal.http.Listing;
import org.riser.rest.internal.http.Paging;
import org.riser.rest.internal.http.Resource;
import org.riser.rest.internal.http.Status;

/** Calls and visits as the telephone system or a clerk reports them. */
@Component(service = Resource.class)
public final class ContactsResource implements Resource {
    private static final String USUAL_CHANNEL = "phone";

    private final Contacts contacts;

    @Activate
    public ContactsResource(@Reference Contacts contacts) {
        this.contacts = contacts;
    }

    /** A contact to be recorded, or to be completed when its {@code externalId} is known. */
    public record ContactInput(
            @Nullable String externalId,
            @Nullable String channel,
            Instant ringAt,
            @Nullable Integer rings,
            @Nullable Instant answeredAt,
            @Nullable Instant endedAt,
            @Nullable String from,
            @Nullable String agent,
            @Nullable UUID customer) {}

    @POST
    @Path("contacts")
    @Status(201)
    @Allow(Permissions.CONTACT_RECORD)
    public ContactView recordContact(@Context Call call, ContactInput body) {
        NewContact contact = new NewContact(
                call.commandId(),
                body.externalId(),
                body.channel() == null ? USUAL_CHANNEL : body.channel(),
                body.ringAt(),
                body.rings(),
                body.answeredAt(),
                body.endedAt(),
                body.from(),
                body.agent(),
                body.customer());
        return contacts.record(call.caller(), contact);
    }

    /** Something that happened in the course of a contact. */
    public record ContactEventInput(
            ContactEvent.Type type,
            @Nullable Instant at,
            @Nullable String note) {}

    @POST
    @Path("contacts/{contact}/events")
    @Allow(Permissions.CONTACT_RECORD)
    public ContactView addContactEvent(@Context Call call, @PathParam("contact") UUID id, ContactEventInput body) {
        AddContactEvent event = new AddContactEvent(call.commandId(), body.type(), body.at(), body.note());
        return contacts.add(call.caller(), id, event);
    }

    @GET
    @Path("contacts")
    @Allow(Permissions.CONTACT_RECORD)
    public Listing<ContactView> listContacts(
            @Context Call call, @QueryParam("agent") @Nullable String agent, @Context Paging paging) {
        if (paging.cursor() != null) { // this list is the latest ones, so none was given out
            throw Cursor.invalid();
        }
        String whose = agent == null ? call.caller().principal() : agent;
        return Listing.of(contacts.recent(call.caller(), whose, paging.limit()));
    }

    @GET
    @Path("contacts/{contact}")
    @Allow(Permissions.CONTACT_RECORD)
    public ContactView getContact(@Context Call call, @PathParam("contact") UUID id) {
        return contacts.get(call.caller(), id);
    }
}
