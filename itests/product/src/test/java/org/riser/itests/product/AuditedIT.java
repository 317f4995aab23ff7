package org.riser.itests.product;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.riser.itests.Api;
import org.riser.itests.DemoRiser;

/** Every operation that writes leaves an entry of who did what to what, and the chain over all of them holds. */
class AuditedIT {
    /** Not GET, and yet nothing comes of them. */
    private static final Set<String> DRY = Set.of(
            "checkCalendar",
            "checkRuleDraft",
            "checkRules",
            "evaluateRules",
            "reviewRules",
            "readRuleWorkbook",
            "uploadImpact");

    /**
     * Nothing waits for approval under the rules of the demo, a change of rules is decided on once, a draft is submitted, a
     * simulation of few cases is over at once, nobody appeals against or rules on what they confirmed, and receipts,
     * refunds and hand-overs are decided on once, nobody counts or takes over their own till, a purge is decided on once, a round
     * that is submitted cannot be thrown away, nobody speaks for or signs what they assessed, and nobody verifies a measure they said is done, and money came in of the bill;
     * PausesTest, PublicationsTest, DraftsTest, SimulationsTest, ConductTest, PaymentsTest, RefundsTest, TakeOversTest,
     * HandOversTest, RoundsTest, PurgesTest, AppraisalTest, PeriodsTest, SummariesTest and ReceivablesTest judge those.
     */
    private static final Set<String> NOTHING_TO_DO = Set.of(
            "acknowledgeAppraisal",
            "appealAppraisal",
            "appealPenalty",
            "approvePause",
            "approveRefund",
            "askRefund",
            "askVoidReceipt",
            "cancelSimulation",
            "closeTill",
            "confirmAppraisal",
            "countTill",
            "decideAppeal",
            "decideAppraisal",
            "discardRound",
            "discardRuleDraft",
            "dropPenalty",
            "keepReceipt",
            "refuseHandOver",
            "refusePause",
            "refusePurge",
            "refuseRefund",
            "refuseRules",
            "restatePeriod",
            "takeOverTill",
            "verifyMeasure",
            "withdrawLine",
            "withdrawReceivable",
            "withdrawRules");

    /** What the group does for all companies. */
    private static final Set<String> OF_THE_GROUP = Set.of("createTenant", "installModule", "removeModule");

    /** Those that make room for others. */
    private static final List<String> FIRST = List.of(
            "resumePause",
            "removeModule",
            "publishRules",
            "changeRuleDraft",
            "submitRuleDraft",
            "strikeJob",
            "reviewSample",
            "releaseSample",
            "holdFollowUpCall",
            "letGoOfFollowUpCall",
            "recordAttempt",
            "voidFollowUpCall",
            "drawChecks",
            "assignCheck",
            "recordCheck",
            "establishMention",
            "changeSummary",
            "submitSummary",
            "agreeMeasure",
            "approvePlan",
            "verifyIssue",
            "explainIssue",
            "judgeIssue",
            "explainPenalty",
            "confirmPenalty",
            "deductPoints",
            "scoreAppraisal",
            "awardBonus",
            "reopenAppraisal",
            "voidReceipt",
            "openTill",
            "takePayment",
            "payRefund",
            "declareHandOver",
            "saveRound",
            "submitRound",
            "askPurge",
            "allowReportDomain");

    /** Those that take something away from others. */
    private static final List<String> LAST = List.of("disableModule", "enableModule", "revokeToken", "deleteRole");

    private static Api group;
    private static Company company;
    private static Bodies bodies;
    private static List<Operation> operations;

    private final List<String> breaches = new ArrayList<>();

    @BeforeAll
    static void aCompany() throws IOException {
        group = Api.of(DemoRiser.get(), "group");
        company = Company.found(DemoRiser.get());
        bodies = new Bodies(group);
        operations = Operation.all(group).stream()
                .filter(operation -> !operation.reads() && !operation.path().startsWith("/x/"))
                .filter(operation -> !DRY.contains(operation.id()) && !NOTHING_TO_DO.contains(operation.id()))
                .sorted(Comparator.comparing(AuditedIT::turn))
                .toList();
    }

    @Test
    void everyWriteLeavesAnEntry() throws IOException {
        assertThat(operations).hasSizeGreaterThan(25);
        for (Operation operation : operations) {
            Api api = OF_THE_GROUP.contains(operation.id()) ? group : company.api();
            List<String> known = ids(entries(api));
            Instant begun = Instant.now().minusSeconds(1);
            Api.Answer answer = write(operation, api);
            if (answer.status() / 100 != 2) {
                breaches.add("not done: " + operation + " " + answer);
                continue;
            }
            List<JsonNode> fresh = entries(api).stream()
                    .filter(entry -> !known.contains(entry.get("id").asText()))
                    .filter(entry -> !entry.get("principal").asText().startsWith("system:"))
                    .toList();
            if (fresh.isEmpty()) {
                breaches.add("no entry: " + operation);
            }
            fresh.forEach(entry -> check(operation, api, entry, begun));
        }
        assertThat(breaches).isEmpty();
        theChainHolds(group);
        theChainHolds(company.api());
    }

    private void check(Operation operation, Api api, JsonNode entry, Instant begun) {
        Instant at = OffsetDateTime.parse(entry.get("at").asText()).toInstant();
        boolean complete = entry.get("principal").asText().equals(principal(api))
                && !entry.get("action").asText().isBlank()
                && !entry.get("subjectKind").asText().isBlank()
                && !entry.get("subjectId").asText().isBlank()
                && !at.isBefore(begun);
        // What a case was before and is now stands in its timeline, to which the entry's count of events leads.
        boolean changes = Set.of("PATCH", "PUT").contains(operation.method())
                && !operation.id().equals("editCase");
        boolean tells = !changes || hasOldAndNew(entry.get("difference"));
        if (!complete || !tells) {
            breaches.add("not the whole story: " + operation + " " + entry);
        }
    }

    private static boolean hasOldAndNew(JsonNode difference) {
        return !difference.isEmpty()
                && difference.properties().stream()
                        .allMatch(change ->
                                change.getValue().isArray() && change.getValue().size() == 2);
    }

    private static Api.Answer write(Operation operation, Api api) throws IOException {
        Map<String, List<String>> things = new HashMap<>(company.things());
        if (api == group) {
            things.put("module", List.of("taxdevice"));
        }
        String path = operation.paths(things).get(0);
        Map<String, Object> body = new HashMap<>(bodies.of(operation, things));
        // Nothing stands below itself.
        bodies.references(operation).stream()
                .filter(field -> path.contains(String.valueOf(body.get(field))))
                .toList()
                .forEach(body::remove);
        if (operation.id().equals("installModule")) {
            body.put("id", "taxdevice");
        }
        return operation.headers().contains("If-Match")
                ? operation.ask(api, path, body, "If-Match", version(api, path))
                : operation.ask(api, path, body);
    }

    private static String version(Api api, String path) throws IOException {
        return api.get(path).response().headers().firstValue("ETag").orElse("\"1\"");
    }

    private static List<JsonNode> entries(Api api) throws IOException {
        List<JsonNode> entries = new ArrayList<>();
        api.get("/audit?limit=50").body().get("items").forEach(entries::add);
        return entries;
    }

    private static List<String> ids(List<JsonNode> entries) {
        return entries.stream().map(entry -> entry.get("id").asText()).toList();
    }

    private static String principal(Api api) {
        try {
            return api.get("/me").body().get("principal").asText();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** Entries are sealed within two seconds. */
    private static void theChainHolds(Api api) throws IOException {
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        JsonNode found;
        do {
            found = api.get("/audit/verification").body();
        } while (found.get("unsealed").asLong() > 0 && System.nanoTime() < end);
        assertThat(found.get("intact").asBoolean()).as("%s", found).isTrue();
        assertThat(found.get("unsealed").asLong()).isZero();
        assertThat(found.get("entries").asLong()).isPositive();
    }

    private static int turn(Operation operation) {
        int last = LAST.indexOf(operation.id());
        int first = FIRST.indexOf(operation.id());
        return first < 0 ? last + 1 : first - FIRST.size();
    }
}
