package org.riser.itests.product;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.riser.itests.Api;
import org.riser.itests.DemoRiser;

/** Power supply: expansion of each class of customer, and the fault from the saved record to the file. */
class PowerIT {
    private static final Map<String, Object> PAPERS =
            Map.of("identity", true, "premises", true, "licence", "pass", "load-list", "pass");

    private final Api power = Api.of(DemoRiser.get(), "power");
    private String technician = "";

    @BeforeEach
    void findSomebodyToSend() throws Exception {
        technician = Walk.first(power, "/staff?role=technician&limit=1");
    }

    @ParameterizedTest
    @CsvSource({
        "residential, PWR-SLA-01, 2024-03-04T09:00:00+08:00, 2024-03-08T00:00",
        "residential, PWR-SLA-01, 2024-03-08T09:00:00+08:00, 2024-03-14T00:00",
        "low-voltage, PWR-SLA-02, 2024-09-27T09:00:00+08:00, 2024-10-13T00:00",
        "hv-single, PWR-SLA-03, 2025-01-20T09:00:00+08:00, 2025-02-15T00:00",
        "hv-dual, PWR-SLA-04, 2024-03-04T09:00:00+08:00, 2024-04-17T00:00"
    })
    void theSchemeIsDueByTheClassOfTheCustomer(String customerClass, String clause, String complete, String due)
            throws Exception {
        Walk job = apply(customerClass, complete).step(complete, "complete", Map.of(), PAPERS);

        assertThat(job.clock(clause)).isEqualTo("running " + due);
    }

    @Test
    void aMinuteAfterTheLastDayIsLate() throws Exception {
        Walk job = apply("residential", "2024-03-04T09:00:00+08:00")
                .step("2024-03-04T09:00:00+08:00", "complete", Map.of(), PAPERS)
                .step("2024-03-08T00:01:00+08:00", "reply-scheme", Map.of("scheme", "220 V", "sources", 1));

        assertThat(job.clock("PWR-SLA-01")).isEqualTo("breached 2024-03-08T00:00");
    }

    @Test
    void anExpansionGoesFromTheApplicationToTheFile() throws Exception {
        Walk job = apply("residential", "2024-05-06T09:00:00+08:00")
                .step("2024-05-06T09:10:00+08:00", "ask-papers", Map.of("missing-papers", "title deed"))
                .step("2024-05-06T15:00:00+08:00", "complete", Map.of(), PAPERS)
                .step("2024-05-07T10:00:00+08:00", "reply-scheme", Map.of("scheme", "220 V", "sources", 1))
                .step("2024-05-08T09:00:00+08:00", "start-works")
                .step("2024-05-09T09:00:00+08:00", "intermediate", Map.of("inspection-result", "passed"))
                .step(
                        "2024-05-10T09:00:00+08:00",
                        "accept-works",
                        Map.of(),
                        Map.of("drawings", "pass", "protection", "pass"));
        assertThat(job.clock("PWR-SLA-01")).isEqualTo("met 2024-05-10T00:00");
        assertThat(job.clock("PWR-SLA-05")).isEqualTo("-");

        job.step("2024-05-13T09:00:00+08:00", "finish-procedures", Map.of("contract-number", "HT-1", "fee-paid", true));
        assertThat(job.clock("PWR-SLA-05")).isEqualTo("running 2024-05-16T00:00");

        job.step("2024-05-15T16:00:00+08:00", "energise", Map.of("meter-number", "E1", "meter-base", "0.00"))
                .step("2024-05-16T09:00:00+08:00", "archive");
        assertThat(job.clock("PWR-SLA-05")).isEqualTo("met 2024-05-16T00:00");
        assertThat(job.status()).isEqualTo("closed");
    }

    @Test
    void labourDayDoesNotCountForANonResidentialCustomer() throws Exception {
        Walk job = apply("low-voltage", "2024-04-22T09:00:00+08:00")
                .step("2024-04-22T09:10:00+08:00", "complete", Map.of(), PAPERS)
                .step("2024-04-23T10:00:00+08:00", "reply-scheme", Map.of("scheme", "380 V", "sources", 1))
                .step("2024-04-24T09:00:00+08:00", "start-works")
                .step("2024-04-25T09:00:00+08:00", "intermediate", Map.of("inspection-result", "passed"))
                .step(
                        "2024-04-30T09:00:00+08:00",
                        "accept-works",
                        Map.of(),
                        Map.of("drawings", "pass", "protection", "pass"))
                .step(
                        "2024-04-30T15:00:00+08:00",
                        "finish-procedures",
                        Map.of("contract-number", "HT-2", "fee-paid", true));

        assertThat(job.clock("PWR-SLA-06")).isEqualTo("running 2024-05-11T00:00");
    }

    @Test
    void missingTheStricterOfTheTwoClocksOfAComplaintIsAWarning() throws Exception {
        Walk complaint = complain("2024-06-07T09:00:00+08:00")
                .step("2024-06-07T15:00:00+08:00", "to-supervision", Map.of("worker", technician))
                .step("2024-06-13T09:00:00+08:00", "reply", Map.of("result", "The bill was put right."))
                .step("2024-06-13T10:00:00+08:00", "follow-up", Map.of("satisfaction", "fair"));

        assertThat(complaint.clock("PWR-SLA-13")).isEqualTo("breached 2024-06-13T00:00");
        assertThat(complaint.clock("PWR-SLA-07")).isEqualTo("met 2024-06-18T00:00");
        assertThat(complaint.events("PWR-SLA-13"))
                .contains("clock-stricter-missed")
                .doesNotContain("clock-breached");
    }

    @Test
    void aComplaintIsHandedOverWithinTwentyFourHours() throws Exception {
        Walk complaint = complain("2024-03-08T16:30:00+08:00")
                .step("2024-03-09T16:31:00+08:00", "to-supervision", Map.of("worker", technician));

        assertThat(complaint.clock("PWR-SLA-12")).isEqualTo("breached 2024-03-09T16:30");
        assertThat(complaint.events("PWR-SLA-12")).contains("clock-breached");
    }

    @ParameterizedTest
    @CsvSource({"15, met", "16, breached"})
    void aCallIsAnsweredWithinFifteenSeconds(int seconds, String state) throws Exception {
        Instant ring = Instant.now().minusSeconds(120).truncatedTo(ChronoUnit.SECONDS);
        Api.Answer call = power.post(
                "/contacts",
                Map.of(
                        "ringAt",
                        ring.toString(),
                        "answeredAt",
                        ring.plusSeconds(seconds).toString()));

        assertThat(call.body().get("clocks").get(0).get("clause").asText()).isEqualTo("PWR-SLA-10");
        assertThat(call.body().get("clocks").get(0).get("state").asText()).isEqualTo(state);
    }

    @Test
    void anEnquiryThatIsNotAnsweredOnTheCallIsOwedForThreeDays() throws Exception {
        String ring = "2024-03-08T09:00:00+08:00";
        String call = power.post("/contacts", Map.of("ringAt", ring, "answeredAt", ring))
                .body()
                .get("id")
                .asText();
        Api.Answer owed = power.post(
                "/contacts/" + call + "/events", Map.of("type", "promised", "at", ring, "note", "Price of a feeder"));

        assertThat(owed.status()).as(owed.toString()).isEqualTo(200);
        JsonNode clock = owed.body().get("clocks").get(1);
        assertThat(clock.get("clause").asText()).isEqualTo("PWR-SLA-09");
        assertThat(Instant.parse(clock.get("dueAt").asText())).isEqualTo(Instant.parse("2024-03-11T16:00:00Z"));
    }

    private Walk complain(String acceptedAt) throws Exception {
        return Walk.open(
                power,
                "power.complaint",
                Map.of(
                        "acceptedAt",
                        acceptedAt,
                        "fields",
                        Map.of("category", "complaint", "named", true, "matter", "The bill is wrong.")));
    }

    @ParameterizedTest
    @CsvSource({"2024-03-08T10:05:00+08:00, met", "2024-03-08T10:05:01+08:00, breached"})
    void aFaultIsDispatchedWithinFiveMinutesOfTheSavedRecord(String dispatched, String state) throws Exception {
        Walk fault = Walk.open(
                        power,
                        "power.fault",
                        Map.of(
                                "acceptedAt",
                                "2024-03-08T09:52:00+08:00",
                                "recordedAt",
                                "2024-03-08T10:00:00+08:00",
                                "fields",
                                outage()))
                .step(dispatched, "dispatch", Map.of("worker", technician));

        assertThat(fault.clock("PWR-SLA-11")).isEqualTo(state + " 2024-03-08T10:05");
    }

    /** EX-19, and the shorter limit of its neighbour. */
    @ParameterizedTest
    @CsvSource({
        "account-change, 2024-03-08T10:19:59+08:00, PWR-SLA-16, met 2024-03-08T10:20",
        "account-change, 2024-03-08T10:20:01+08:00, PWR-SLA-16, breached 2024-03-08T10:20",
        "residential-fee, 2024-03-08T10:05:00+08:00, PWR-SLA-15, met 2024-03-08T10:05",
        "residential-fee, 2024-03-08T10:05:01+08:00, PWR-SLA-15, breached 2024-03-08T10:05"
    })
    void counterBusinessIsDoneWithinTheLimitOfItsType(String item, String done, String clause, String clock)
            throws Exception {
        Walk counter = Walk.open(
                        power,
                        "power.counter",
                        Map.of("acceptedAt", "2024-03-08T09:58:00+08:00", "fields", Map.of("item", item)))
                .step("2024-03-08T10:00:00+08:00", "begin")
                .step(done, "finish");

        assertThat(counter.clock(clause)).isEqualTo(clock);
        assertThat(counter.status()).isEqualTo("closed");
    }

    @Test
    void aRecordSavedNowStartsItsClockNowHoweverLongTheCallTook() throws Exception {
        Walk fault = Walk.open(
                power,
                "power.fault",
                Map.of("acceptedAt", Instant.now().minus(4, ChronoUnit.MINUTES).toString(), "fields", outage()));

        Instant recorded = Instant.parse(fault.view().get("recordedAt").asText());
        assertThat(recorded).isAfter(Instant.now().minus(1, ChronoUnit.MINUTES));
        assertThat(Instant.parse(fault.view().get("clocks").get(0).get("dueAt").asText()))
                .isEqualTo(recorded.plus(5, ChronoUnit.MINUTES));
    }

    @Test
    void aFaultIsFiledOnlyAfterTheCustomerWasAsked() throws Exception {
        Walk fault = Walk.open(
                        power, "power.fault", Map.of("acceptedAt", "2024-03-08T10:00:00+08:00", "fields", outage()))
                .step("2024-03-08T10:03:00+08:00", "dispatch", Map.of("worker", technician))
                .step("2024-03-08T10:05:00+08:00", "take")
                .step("2024-03-08T10:35:00+08:00", "arrive")
                .step(
                        "2024-03-08T11:20:00+08:00",
                        "repair",
                        Map.of("cause", "blown fuse"),
                        Map.of("isolated", true, "restored", true));
        assertThat(fault.clock("PWR-CALL-03")).isEqualTo("running 2024-03-10T00:00");

        fault.step("2024-03-09T09:00:00+08:00", "follow-up", Map.of("supply-normal", true))
                .refused(
                        "2024-03-09T09:10:00+08:00",
                        "archive",
                        Map.of(),
                        "PWR-CALL-03 fields.satisfaction",
                        "PWR-CALL-09 fields.follow-up-opinion")
                .step(
                        "2024-03-09T09:20:00+08:00",
                        "archive",
                        Map.of("satisfaction", "good", "follow-up-opinion", "quick"));
        assertThat(fault.clock("PWR-CALL-03")).isEqualTo("met 2024-03-10T00:00");
        assertThat(fault.status()).isEqualTo("closed");
    }

    private Walk apply(String customerClass, String acceptedAt) throws Exception {
        return Walk.open(
                power,
                "power.expansion",
                Map.of(
                        "customer",
                        Walk.first(power, "/customers?phone=13700137001"),
                        "channel",
                        "counter",
                        "acceptedAt",
                        acceptedAt,
                        "fields",
                        Map.of("class", customerClass, "capacity", "60", "address", "18 Market Street")));
    }

    private static Map<String, Object> outage() {
        return Map.of("extent", "building", "address", "18 Market Street", "symptom", "no power");
    }
}
