package org.riser.casework.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.riser.casework.internal.Workshop.because;
import static org.riser.casework.internal.Workshop.deed;
import static org.riser.casework.internal.Workshop.map;

import java.time.Instant;
import java.util.HexFormat;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.riser.api.error.InvalidInput;
import org.riser.api.error.NotFound;
import org.riser.api.security.Caller;
import org.riser.api.security.DataScope;
import org.riser.casework.ActCommand;
import org.riser.casework.CaseView;
import org.riser.casework.FileReader;
import org.riser.casework.NewContact;
import org.riser.casework.PauseCommand;
import org.riser.store.UnitOfWork;
import org.riser.store.testkit.EachDatabase;
import org.riser.store.testkit.StoreTest;
import org.riser.store.testkit.TestStore;

/** A file is read by those who see its case, and before a case names it only by who added it. */
@StoreTest({"jobs", "identity", "customers", "casework"})
class AttachmentsTest {
    private static final byte[] PICTURE = HexFormat.of().parseHex("89504e470d0a1a0a0000000d49484452");

    @EachDatabase
    void aNewFileIsItsUploadersAlone(TestStore store) {
        Workshop shop = new Workshop(store);
        UUID file = add(shop, shop.agent);
        assertThat(shop.attachments.get(shop.agent, file).mediaType()).isEqualTo("image/png");
        assertThat(shop.attachments.content(shop.agent, file)).isEqualTo(PICTURE);
        unread(shop, shop.hire("manager", DataScope.TENANT, null), file);
        unread(shop, shop.rival().agent, file);
    }

    @EachDatabase
    void aFileOfACaseIsReadByThoseWhoSeeTheCase(TestStore store) {
        Workshop shop = new Workshop(store);
        Caller fitter = shop.hire("technician", DataScope.OWN, null);
        CaseView view = shop.open("severity", "stuck");
        UUID photo = add(shop, shop.agent);
        shop.cases.act(shop.agent, view.id(), because("seen", "remark", "photo", photo.toString()));

        assertThat(shop.attachments.content(shop.hire("manager", DataScope.TENANT, null), photo))
                .isEqualTo(PICTURE);
        unread(shop, fitter, photo);
        String id = fitter.principal().substring("staff:".length());
        shop.cases.act(shop.agent, view.id(), deed("dispatch", "worker", id));
        assertThat(shop.attachments.get(fitter, photo).id()).isEqualTo(photo);
    }

    @EachDatabase
    void aFileOfAnotherBundlesThingIsReadByThoseWhoSeeTheThing(TestStore store) {
        Workshop shop = new Workshop(store);
        Caller manager = shop.hire("manager", DataScope.TENANT, null);
        UUID photo = add(shop, shop.agent);
        UUID round = UUID.randomUUID();
        StoredEnclosures enclosures = new StoredEnclosures(() -> "a test has all units");
        enclose(enclosures, shop, shop.agent, photo, round);
        enclose(enclosures, shop, shop.agent, photo, round);

        unread(shop, shop.agent, photo);
        shop.readers.bind(new FileReader() {
            @Override
            public String kind() {
                return "round";
            }

            @Override
            public boolean mayRead(UnitOfWork unit, Caller caller, UUID thing) {
                return thing.equals(round) && caller.equals(manager);
            }
        });

        assertThat(shop.attachments.content(manager, photo)).isEqualTo(PICTURE);
        unread(shop, shop.agent, photo);
        assertThatThrownBy(() -> enclose(enclosures, shop, shop.agent, photo, UUID.randomUUID()))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> enclose(enclosures, shop, shop.agent, add(shop, manager), round))
                .isInstanceOf(InvalidInput.class);
        CaseView view = shop.open("severity", "stuck");
        assertThatThrownBy(() ->
                        shop.cases.act(shop.agent, view.id(), because("seen", "remark", "photo", photo.toString())))
                .isInstanceOf(InvalidInput.class);
    }

    private static void enclose(StoredEnclosures enclosures, Workshop shop, Caller caller, UUID photo, UUID thing) {
        shop.store.run(shop.tenant, unit -> enclosures.enclose(unit, caller, photo, "round", thing, "files"));
    }

    @Test
    void aChecklistAndAPauseEncloseTheirFilesToo(TestStore store) {
        Workshop shop = new Workshop(store);
        Caller manager = shop.hire("manager", DataScope.TENANT, null);
        CaseView view = shop.open("severity", "stuck");
        shop.act(view, "dispatch");
        shop.act(view, "arrive");
        UUID evidence = add(shop, shop.agent);
        UUID plate = add(shop, shop.agent);
        shop.cases.pause(
                shop.agent, view.id(), new PauseCommand(UUID.randomUUID(), "awaiting-part", evidence.toString(), null));
        ActCommand repair = deed(
                "repair", map("cause", "worn", "brake-gap", "0.55"), map("doors", true, "plate", plate.toString()));
        shop.cases.act(shop.agent, view.id(), repair);
        assertThat(shop.attachments.get(manager, evidence).id()).isEqualTo(evidence);
        assertThat(shop.attachments.get(manager, plate).id()).isEqualTo(plate);
    }

    @Test
    void aCaseTakesNoFileThatIsNotTheCallersToGive(TestStore store) {
        Workshop shop = new Workshop(store);
        Workshop rival = shop.rival();
        CaseView view = shop.open("severity", "stuck");
        CaseView other = shop.open("severity", "noise");
        UUID ofOther = add(shop, shop.agent);
        shop.cases.act(shop.agent, other.id(), because("seen", "remark", "photo", ofOther.toString()));
        refused(shop, view, ofOther);
        refused(shop, view, add(shop, shop.hire("manager", DataScope.TENANT, null)));
        refused(shop, view, add(rival, rival.agent));
        refused(shop, view, UUID.randomUUID());
        assertThat(shop.again(view).fields()).doesNotContainKey("photo");
    }

    @Test
    void theClockOfAContactIsSeenByThoseWhoRecordContacts(TestStore store) {
        Workshop shop = new Workshop(store);
        Instant now = shop.clock.instant();
        UUID contact = shop.contacts
                .record(
                        shop.agent,
                        new NewContact(UUID.randomUUID(), null, "phone", now, null, null, null, null, null, null))
                .id();
        UUID clock = shop.clocks.of(shop.agent, contact).get(0).id();
        assertThat(shop.clocks.explain(shop.agent, clock, null).clock().id()).isEqualTo(clock);
        Caller fitter = new Caller(
                shop.tenant, "staff:x", "x", Set.of("technician"), Set.of("case.view"), DataScope.TENANT, null);
        assertThatThrownBy(() -> shop.clocks.of(fitter, contact)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> shop.clocks.explain(fitter, clock, null)).isInstanceOf(NotFound.class);
    }

    private static UUID add(Workshop shop, Caller caller) {
        return shop.attachments
                .add(caller, UUID.randomUUID(), "photo.png", PICTURE)
                .id();
    }

    private static void unread(Workshop shop, Caller caller, UUID file) {
        assertThatThrownBy(() -> shop.attachments.get(caller, file)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> shop.attachments.content(caller, file)).isInstanceOf(NotFound.class);
    }

    private static void refused(Workshop shop, CaseView view, UUID file) {
        assertThatThrownBy(() ->
                        shop.cases.act(shop.agent, view.id(), because("seen", "remark", "photo", file.toString())))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused -> assertThat(refused.faults())
                                .singleElement()
                                .satisfies(fault -> assertThat(fault.field()).isEqualTo("fields.photo")));
    }
}
