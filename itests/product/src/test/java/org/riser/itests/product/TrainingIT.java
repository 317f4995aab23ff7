package org.riser.itests.product;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.riser.itests.Api;
import org.riser.itests.Browser;
import org.riser.itests.Console;
import org.riser.itests.DemoRiser;
import org.riser.itests.Riser;

/** Where the rules ask for trainings, nobody serves customers before they passed them. */
class TrainingIT {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final String RECORDS = "/training-records";

    private final Riser riser = DemoRiser.get();
    private final Api property = Api.of(riser, "property");

    /** EX-68: 58 of 60 is not rostered, 60 is. */
    @Test
    void whoFailedThePostTrainingIsNotPutOnDuty() throws IOException {
        refused(hired(property, "technician"), "PRO-TRN-01", "PRO-TRN-01");
        // Who administers is not on duty by that.
        JsonNode li = created(hired(property, "auditor"));
        String id = li.get("id").asText();
        refused(given(li, "auditor", "technician"), "PRO-TRN-01", "PRO-TRN-01");
        created(recorded(id, "induction", 60));
        created(recorded(id, "post", 58));

        Api.Answer failed = given(li, "auditor", "technician");
        refused(failed, "PRO-TRN-01");
        assertThat(failed.body().at("/errors/0/message").asText())
                .contains("58")
                .contains("60");
        assertThat(property.get("/staff/" + id).body().get("roles")).hasSize(1);

        created(recorded(id, "post", 60));
        Api.Answer passed = given(li, "auditor", "technician");
        assertThat(passed.status()).as("%s", passed).isEqualTo(200);
        assertThat(passed.body().get("roles")).hasSize(2);
        JsonNode records = property.get(RECORDS + "?employee=" + id).body().get("items");
        assertThat(StreamSupport.stream(records.spliterator(), false)
                        .map(record -> record.get("score").decimalValue().intValueExact()))
                .containsExactly(60, 58, 60);
    }

    /** A failed repetition bars further duties; what somebody has they keep. */
    @Test
    void whoIsOnDutyStaysThere() throws IOException {
        JsonNode technician =
                property.get("/staff?role=technician&limit=1").body().at("/items/0");
        String id = technician.get("id").asText();
        JsonNode one = property.get("/staff/" + id).body();
        Api.Answer moved = patched(one, Map.of("phone", "8" + System.nanoTime() % 10_000));
        assertThat(moved.status()).as("%s", moved).isEqualTo(200);
    }

    @Test
    void aUtilityWithoutSuchRulesLetsEverybodyPass() throws IOException {
        created(hired(Api.of(riser, "power"), "technician"));
    }

    @Test
    void refusesWhatIsNoOutcome() throws IOException {
        String id = created(hired(property, "auditor")).get("id").asText();
        for (Object score : List.of(-1, 101, "60.005")) {
            wrong(recorded(id, "post", score), "score");
        }
        Map<String, Object> late = record(id, "post", 60);
        late.put("heldOn", LocalDate.now(CHINA).plusDays(1).toString());
        wrong(property.post(RECORDS, late), "heldOn");
        wrong(recorded(UUID.randomUUID().toString(), "post", 60), "employee");
        Map<String, Object> half = record(id, "post", 60);
        half.remove("score");
        half.put("theory", 60);
        wrong(property.post(RECORDS, half), "skill");
        half.put("skill", 71);
        assertThat(created(property.post(RECORDS, half)).get("score").decimalValue())
                .isEqualByComparingTo("65.5");
    }

    @Test
    void aPageRecordsWhatTheEmployeeSees() throws IOException {
        Company company = Company.found(riser);
        JsonNode wang = company.hire("王芳", "technician");
        JsonNode boss = company.hire("李经理", "manager");
        try (Browser office = Browser.start("training-manager");
                Browser employee = Browser.start("training-employee")) {
            company.signIn(office, riser, boss);
            office.open(riser.address().resolve("/quality/training"));
            office.awaitText(".rs-appraisal", "还没有培训成绩");
            office.screenshot("01-none");
            office.click("#verb-record");
            office.click("[data-field=employee] input");
            office.type("[data-field=employee] input", "王芳");
            office.awaitText("vaadin-combo-box-item", "王芳");
            office.click("vaadin-combo-box-item");
            office.type("[data-field=score] input", "101");
            office.press("Ctrl+Enter");
            office.await("[data-field=score][invalid]");
            office.screenshot("02-refused");
            office.type("[data-field=score] input", "");
            office.type("[data-field=theory] input", "58");
            office.type("[data-field=skill] input", "64");
            office.press("Ctrl+Enter");
            office.awaitText(".rs-appraisal", "61.00");
            office.screenshot("03-recorded");
            fits(office, "04-recorded-phone");

            company.signIn(employee, riser, wang);
            employee.open(riser.address().resolve("/work/appraisal"));
            employee.awaitText(".rs-appraisal", "61.00");
            employee.screenshot("01-own");
            fits(employee, "02-own-phone");
            Api recorder = company.with("tenant", "appraisal.assess");
            created(recorder.post(RECORDS, record(wang.get("id").asText(), "post", 77)));
            employee.awaitText(".rs-appraisal", "77.00");
            assertThat(office.errors()).isEmpty();
            assertThat(employee.errors()).isEmpty();
        }
    }

    /** What is refused is said where the roles are chosen. */
    @Test
    void theStaffPageSaysWhatIsMissing() {
        try (Browser admin = Browser.start("training-gate")) {
            Console.signIn(admin, riser, "property", "admin");
            admin.open(riser.address().resolve("/quality/training"));
            admin.awaitText(".rs-appraisal", "上岗培训");
            admin.screenshot("01-demo");
            admin.open(riser.address().resolve("/admin/staff"));
            admin.click("text=新增员工");
            admin.type("[data-field=userName] input", "t" + System.nanoTime());
            admin.type("[data-field=name] input", "新员工");
            admin.click("[data-field=roles] input");
            admin.type("[data-field=roles] input", "外勤");
            admin.click("vaadin-multi-select-combo-box-item");
            admin.press("Tab"); // the open list would keep the keys
            admin.press("Ctrl+Enter");
            admin.await("[data-field=roles][invalid]");
            admin.awaitText("[data-field=roles]", "岗前培训");
            admin.screenshot("02-refused");
            assertThat(admin.errors()).isEmpty();
        }
    }

    private static Api.Answer hired(Api api, String role) throws IOException {
        String mark = "t" + UUID.randomUUID();
        return api.post("/staff", Map.of("userName", mark, "name", mark, "roles", List.of(role)));
    }

    private Api.Answer given(JsonNode person, String... roles) throws IOException {
        return patched(property.get("/staff/" + person.get("id").asText()).body(), Map.of("roles", List.of(roles)));
    }

    private Api.Answer patched(JsonNode person, Map<String, ?> change) throws IOException {
        return property.send(property.request("/staff/" + person.get("id").asText())
                .header("Content-Type", "application/json")
                .header("If-Match", "\"" + person.get("version").asLong() + "\"")
                .method("PATCH", BodyPublishers.ofString(Api.json(change))));
    }

    private Api.Answer recorded(String employee, String kind, Object score) throws IOException {
        return property.post(RECORDS, record(employee, kind, score));
    }

    private static Map<String, Object> record(String employee, String kind, Object score) {
        Map<String, Object> body = new HashMap<>(Map.of("employee", employee, "kind", kind, "score", score));
        body.put("heldOn", LocalDate.now(CHINA).toString());
        return body;
    }

    private static JsonNode created(Api.Answer answer) {
        assertThat(answer.status()).as("%s", answer).isEqualTo(201);
        return answer.body();
    }

    private static void wrong(Api.Answer answer, String field) {
        assertThat(answer.status()).as("%s", answer).isEqualTo(422);
        assertThat(answer.body().at("/errors/0/field").asText())
                .as("%s", answer)
                .isEqualTo(field);
    }

    private static void refused(Api.Answer answer, String... clauses) {
        assertThat(answer.status()).as("%s", answer).isEqualTo(422);
        JsonNode errors = answer.body().get("errors");
        assertThat(StreamSupport.stream(errors.spliterator(), false)
                        .map(error -> error.get("clause").asText()))
                .as("%s", answer)
                .containsExactly(clauses);
        assertThat(errors.at("/0/field").asText()).isEqualTo("roles");
    }

    private static void fits(Browser browser, String title) {
        browser.size(360, 740);
        browser.await(() -> !browser.isTooWide(), "nobody scrolls sideways at 360");
        browser.screenshot(title);
        browser.size(1280, 800);
    }
}
