package org.riser.itests.product;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.riser.itests.Api;

/**
 * Bodies that a company may send, made from the schemas of the API's own description: whatever must be there is there,
 * and every field whose name says whose id it holds.
 */
final class Bodies {
    /** Fields that hold an id, and what kind of thing it is the id of. */
    static final Map<String, String> REFERENCES = Map.ofEntries(
            Map.entry("customer", "customer"),
            Map.entry("account", "account"),
            Map.entry("device", "device"),
            Map.entry("contact", "contact"),
            Map.entry("orgUnit", "unit"),
            Map.entry("parent", "unit"),
            Map.entry("caseId", "drawn"),
            Map.entry("till", "till"),
            Map.entry("record", "record"),
            Map.entry("employee", "staff"),
            Map.entry("assignee", "staff"),
            Map.entry("manager", "staff"),
            Map.entry("owner", "staff"));

    /** Fields that name several things by their ids. */
    private static final Map<String, String> LISTS = Map.of("employees", "staff", "records", "record");

    /** Filled in even where a change may leave them out. */
    private static final Set<String> ALWAYS = Set.of("name", "number", "serial");

    /** A call in order, as the gas module's sheet of second-level checks asks. */
    private static final Map<String, Object> SHEET =
            Map.of("greeting", true, "identity", true, "purpose", true, "not-led", true, "confirmed-answers", true);

    /** What is right for a field of one schema, or of any. */
    private static final Map<String, Object> VALUES = Map.ofEntries(
            Map.entry("NewCase.kind", "gas.in-home-service"),
            Map.entry("NewCase.fields", Map.of("matter", "heater", "leak", false)),
            Map.entry("CasePatch.fields", Map.of("purpose", "wall")),
            Map.entry("NewPause.reason", "awaiting-customer"),
            Map.entry("ContactEventInput.type", "number-noted"),
            Map.entry("NewPause.evidence", "The customer asked to wait."),
            Map.entry("CustomerData.kind", "residential"),
            Map.entry("AccountData.kind", "supply"),
            Map.entry("DeviceData.kind", "meter"),
            Map.entry("DeviceData.state", "in-use"),
            Map.entry("EditionInput.number", 1),
            Map.entry("ModuleInput.id", "gas"),
            Map.entry("DraftInput.reason", "Our halls are near."),
            Map.entry("SimulationInput.pack", "gas"),
            Map.entry("SimulationInput.to", "2026-03-03T09:00:00+08:00"),
            Map.entry("ConductInput.module", "gas"),
            Map.entry("ConductInput.event", "finding"),
            Map.entry("ConductInput.facts", Map.of("fine-flag", true, "items", 1)),
            Map.entry("RoundInput.module", "gas"),
            Map.entry("RoundInput.kind", "call-quality"),
            Map.entry("RoundChangeInput.answers", List.of(Map.of("item", Checked.ITEM, "result", "not-applicable"))),
            Map.entry("AppraisalInput.period", "2024-05"),
            Map.entry("DeductionInput.item", Assessed.ITEM),
            Map.entry("DeductionInput.points", 1),
            Map.entry("DeductionInput.reason", "As seen."),
            Map.entry("BonusInput.points", 1),
            Map.entry("BonusInput.award", "A-1"),
            Map.entry("WithdrawalInput.line", "0192aaaa-0000-7000-8000-000000000001"),
            Map.entry("StandardInput.year", 2031),
            Map.entry("TrainingInput.heldOn", "2024-03-04"),
            Map.entry("TrainingInput.score", 80),
            Map.entry("LockInput.period", "2023-05"),
            Map.entry("RecordHoldInput.kind", "inspection"),
            Map.entry("PurgeInput.kind", "inspection"),
            Map.entry("MonthRestatement.edition", 1),
            Map.entry("ScheduleInput.day", 1),
            Map.entry("ScheduleInput.at", "08:30"),
            Map.entry("ScheduleInput.reports", List.of("on-time")),
            Map.entry("ScheduleInput.recipients", List.of("boss@wall.example")),
            Map.entry("ScheduleInput.language", "zh"),
            Map.entry("DomainInput.domain", "hall.example"),
            Map.entry("ScriptInput.places", List.of("hall")),
            Map.entry("ScriptInput.say", List.of(Map.of("zh", "您好", "en", "Hello"))),
            Map.entry("TillInput.module", "gas"),
            Map.entry("HandOverInput.amount", "1.00"),
            Map.entry("CountInput.counted", "41.00"),
            Map.entry("RefundInput.amount", "1.00"),
            Map.entry("TakeOverInput.counted", "1.00"),
            Map.entry("SafeCodeInput.module", "gas"),
            Map.entry("ClosureInput.item", "gas"),
            Map.entry("ClosureInput.paid", "120"),
            Map.entry("ClosureInput.consumed", "112.5"),
            Map.entry("BillsInput.items", List.of(Counter.bill("wall-" + UUID.randomUUID()))),
            Map.entry("CollectedInput.amount", "1.00"),
            Map.entry("CollectedInput.receivedOn", "2026-03-02"),
            Map.entry("CollectedInput.reference", "ICBC 4711"),
            Map.entry("PaymentInput.lines", Counter.PAYMENT.get("lines")),
            Map.entry("PaymentInput.received", "20.00"),
            Map.entry("PaymentInput.steps", List.of("confirmed")),
            Map.entry("SampleInput.module", "gas"),
            Map.entry("SampleInput.day", "2026-03-06"),
            Map.entry("DrawInput.module", "gas"),
            Map.entry("DrawInput.day", "2026-03-09"),
            Map.entry("PlanInput.module", "gas"),
            Map.entry("PlanInput.year", 2031),
            Map.entry("PlanInput.lines", List.of(Followed.LINE)),
            Map.entry("PlanChange.lines", List.of(Followed.LINE)),
            Map.entry("AttemptInput.outcome", "reached"),
            Map.entry("AttemptInput.answers", Map.of("attitude", 8)),
            Map.entry("SpotDrawInput.module", "gas"),
            Map.entry("SpotDrawInput.kind", "on-site"),
            Map.entry("SpotDrawInput.month", "2026-02"),
            Map.entry("CheckInput.answers", SHEET),
            Map.entry("MentionInput.module", "gas"),
            Map.entry("SummaryInput.module", "gas"),
            Map.entry("SummaryInput.month", "2025-12"),
            Map.entry("SummaryChange.text", "Doors stay closed."),
            Map.entry("MeasureInput.due", "2099-12-31"),
            Map.entry("phones", List.of("13900001111")),
            Map.entry("permissions", List.of("case.view")),
            Map.entry("scopes", List.of("case.view")),
            Map.entry("facts", Map.of("case.kind", "power.expansion")));

    private final JsonNode schemas;

    Bodies(Api api) throws IOException {
        schemas = api.get("/openapi.json").body().at("/components/schemas");
    }

    /** The fields of the operation's body that name a thing by its id. */
    Set<String> references(Operation operation) {
        Set<String> found = new TreeSet<>(fields(operation).keySet());
        found.retainAll(REFERENCES.keySet());
        return found;
    }

    /** The fields of the operation's body and their schemas. */
    Map<String, JsonNode> fields(Operation operation) {
        Map<String, JsonNode> fields = new LinkedHashMap<>();
        schemas.path(operation.body())
                .path("properties")
                .properties()
                .forEach(field -> fields.put(field.getKey(), field.getValue()));
        return fields;
    }

    /** A body in which every reference is to one of these things. */
    Map<String, Object> of(Operation operation, Map<String, List<String>> things) {
        return operation.body().isEmpty() ? Map.of() : object(operation.body(), things);
    }

    private Map<String, Object> object(String schema, Map<String, List<String>> things) {
        Map<String, Object> body = new LinkedHashMap<>();
        Set<String> required = new TreeSet<>();
        schemas.path(schema).path("required").forEach(name -> required.add(name.asText()));
        schemas.path(schema).path("properties").properties().forEach(property -> {
            String name = property.getKey();
            String known = VALUES.containsKey(schema + "." + name) ? schema + "." + name : name;
            if (REFERENCES.containsKey(name)) {
                body.put(name, things.get(REFERENCES.get(name)).get(0));
            } else if (LISTS.containsKey(name)) {
                body.put(name, List.of(things.get(LISTS.get(name)).get(0)));
            } else if (VALUES.containsKey(known)) {
                body.put(name, VALUES.get(known));
            } else if (required.contains(name) || ALWAYS.contains(name)) {
                body.put(name, value(property.getValue(), things));
            }
        });
        return body;
    }

    private Object value(JsonNode schema, Map<String, List<String>> things) {
        if (schema.has("$ref")) {
            String reference = schema.get("$ref").asText();
            return object(reference.substring(reference.lastIndexOf('/') + 1), things);
        }
        if (schema.has("enum")) {
            return schema.get("enum").get(0).asText();
        }
        return switch (schema.path("type").asText() + " "
                + schema.path("format").asText()) {
            case "string date-time" -> "2026-03-02T09:00:00+08:00";
            case "integer int32", "integer int64" -> 1;
            case "boolean " -> true;
            case "array " -> List.of();
            case "object " -> Map.of();
            default -> "wall-" + UUID.randomUUID().toString().substring(24);
        };
    }
}
