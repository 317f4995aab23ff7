package org.riser.itests.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.riser.itests.Api;
import org.riser.itests.DemoRiser;

/** Property: a complaint verified the same day and followed up within three, and the guest who is called. */
class PropertyIT {
    private final Api property = Api.of(DemoRiser.get(), "property");

    @Test
    void aComplaintIsVerifiedTheSameDayAndFollowedUpWithinThree() throws Exception {
        Walk complaint = complaint("2024-12-30T10:00:00+08:00");
        assertThat(complaint.clock("PRO-CMP-03")).isEqualTo("running 2024-12-31T00:00");

        complaint
                .step(
                        "2024-12-30T11:00:00+08:00",
                        "verify",
                        Map.of("finding", "works at noon", "solvable", false),
                        Map.of("seen", true, "reported", true))
                .step("2024-12-30T12:00:00+08:00", "escalate")
                .step("2024-12-30T15:00:00+08:00", "decide", Map.of("decision", "no works from 12 to 14"))
                .step("2024-12-30T16:00:00+08:00", "handle", Map.of("result", "agreed with the owner"));
        assertThat(complaint.clock("PRO-CMP-03")).isEqualTo("met 2024-12-31T00:00");
        assertThat(complaint.clock("PRO-FUP-04")).isEqualTo("running 2025-01-03T00:00");

        complaint
                .step("2025-01-02T10:00:00+08:00", "follow-up", Map.of("satisfaction", "good"))
                .step("2025-01-02T11:00:00+08:00", "close");
        assertThat(complaint.clock("PRO-FUP-04")).isEqualTo("met 2025-01-03T00:00");
        assertThat(complaint.status()).isEqualTo("closed");
    }

    @Test
    void alsoALateComplaintIsDueTheSameDay() throws Exception {
        Walk complaint = complaint("2024-03-08T18:00:00+08:00");
        assertThat(complaint.clock("PRO-CMP-03")).isEqualTo("running 2024-03-09T00:00");

        complaint.step(
                "2024-03-09T08:00:00+08:00",
                "verify",
                Map.of("finding", "true", "solvable", true),
                Map.of("seen", true, "reported", true));
        assertThat(complaint.clock("PRO-CMP-03")).isEqualTo("breached 2024-03-09T00:00");
    }

    /** EX-85: who departed on the 29th of February is called by the end of the 1st of March. */
    @Test
    void aGuestIsCalledTheNextDayAndTheSheetSigned() throws Exception {
        Walk call = Walk.open(
                property,
                "property.guest-follow-up",
                Map.of(
                        "customer",
                        Walk.first(property, "/customers?phone=13600136007"),
                        "acceptedAt",
                        "2024-02-29T11:00:00+08:00",
                        "fields",
                        Map.of("guest-class", "individual", "room", "A1608", "departed-on", "2024-02-29")));
        assertThat(call.clock("PRO-FUP-02")).isEqualTo("running 2024-03-02T00:00");

        call.step(
                        "2024-03-01T10:00:00+08:00",
                        "call",
                        Map.of("attitude", 9, "facilities", 8, "opinion", "breakfast earlier"),
                        Map.of("phone", true, "name", true, "offers", true))
                .step("2024-03-01T10:05:00+08:00", "promise", Map.of("reply-at", "2024-03-01T16:00:00+08:00"));
        assertThat(call.clock("PRO-FUP-06")).isEqualTo("running 2024-03-01T16:00");

        call.step("2024-03-01T16:00:00+08:00", "answer", Map.of("answer", "from half past six"))
                .refused("2024-03-01T17:00:00+08:00", "close", Map.of(), "PRO-FUP-07 fields.department-signature")
                .step("2024-03-01T17:05:00+08:00", "close", Map.of("department-signature", Walk.signature(property)));
        assertThat(call.clock("PRO-FUP-02")).isEqualTo("met 2024-03-02T00:00");
        assertThat(call.clock("PRO-FUP-06")).isEqualTo("met 2024-03-01T16:00");
        assertThat(call.status()).isEqualTo("closed");
    }

    /** EX-83, and a VIP beside it (PRO-ARC-04). */
    @Test
    void aGuestsArchiveIsNumberedByTheDayOfTheirArrival() throws Exception {
        assertThat(archive("2004-02-14", "individual").field("archive-no")).isEqualTo("040214001");
        assertThat(archive("2004-02-14", "group").field("archive-no")).isEqualTo("040214002");
        assertThat(archive("2004-02-15", "individual").field("archive-no")).isEqualTo("040215001");

        Walk vip = archive("2004-02-15", "vip", "card-no", "880077");
        assertThat(vip.field("archive-no")).isEqualTo("880077");
        assertThat(vip.clock("PRO-ARC-02")).isEqualTo("running 2004-02-16T00:00");
        vip.step("2004-02-15T18:00:00+08:00", "enter", Map.of("guests", 1));
        assertThat(vip.clock("PRO-ARC-02")).isEqualTo("met 2004-02-16T00:00");

        Api.Answer refused = property.post("/cases", arrival("2004-02-15", "vip"));
        assertThat(refused.status()).as("%s", refused).isEqualTo(422);
        assertThat(refused.body().toString()).contains("PRO-ARC-04", "card-no");
    }

    private Walk archive(String day, String guest, String... more) throws Exception {
        return Walk.open(property, "property.guest-archive", arrival(day, guest, more));
    }

    private Map<String, Object> arrival(String day, String guest, String... more) throws Exception {
        Map<String, Object> fields = new HashMap<>(Map.of("guest-class", guest, "checked-in-on", day, "room", "A1608"));
        for (int i = 0; i < more.length; i += 2) {
            fields.put(more[i], more[i + 1]);
        }
        return Map.of(
                "kind", // for the one that is sent by itself
                "property.guest-archive",
                "channel",
                "counter",
                "customer",
                Walk.first(property, "/customers?phone=13600136007"),
                "acceptedAt",
                day + "T11:00:00+08:00",
                "fields",
                fields);
    }

    private Walk complaint(String acceptedAt) throws Exception {
        return Walk.open(
                property,
                "property.complaint",
                Map.of(
                        "acceptedAt",
                        acceptedAt,
                        "channel",
                        "counter",
                        "fields",
                        Map.of(
                                "complainant",
                                "resident",
                                "topic",
                                "noise",
                                "complained-at",
                                acceptedAt,
                                "matter",
                                "works upstairs at noon",
                                "receptionist",
                                "front desk")));
    }
}
