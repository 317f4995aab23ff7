package org.riser.simulation.internal;

import java.util.LinkedHashMap;
import java.util.Map;
import org.riser.publication.RowChange;

/** What drafts of these tests set over the pack. */
final class Edits {
    private Edits() {}

    /** The pack's row with another limit. */
    static RowChange within(int workingDays) {
        Map<String, String> cells = new LinkedHashMap<>();
        cells.put("clause", "LIFT-1");
        cells.put("name_zh", "限期修复");
        cells.put("name_en", "Repaired in time");
        cells.put("kind", "lift.repair");
        cells.put("clock", "repair");
        cells.put("start", "recorded");
        cells.put("stop", "repaired");
        cells.put("limit", String.valueOf(workingDays));
        cells.put("unit", "working-day");
        cells.put("basis", "working");
        cells.put("cutOff", "16:00>10:00");
        cells.put("pause", "awaiting-part");
        cells.put("onBreach", "LIFT-9");
        return new RowChange("sla", "LIFT-1", cells);
    }

    /** A gate that the pack has not: a repair ends with its floor alone, and from the stage in which it waits. */
    static RowChange onlyWithFloor() {
        Map<String, String> cells = new LinkedHashMap<>();
        cells.put("clause", "LIFT-3");
        cells.put("kind", "lift.repair");
        cells.put("action", "repair");
        cells.put("when", "case.stage = recorded");
        cells.put("fact", "field.floor");
        cells.put("op", "present");
        cells.put("name_zh", "楼层已知");
        cells.put("name_en", "Floor known");
        cells.put("message_zh", "未写楼层。");
        cells.put("message_en", "No floor is given.");
        cells.put("remedy_zh", "请填写楼层。");
        cells.put("remedy_en", "Fill in the floor.");
        return new RowChange("gate", "LIFT-3", cells);
    }

    /** What a round finds costs so much an item. */
    static RowChange roundsCost(int yuan) {
        Map<String, String> cells = new LinkedHashMap<>();
        cells.put("clause", "LIFT-8");
        cells.put("name_zh", "检查扣款");
        cells.put("name_en", "Fine of a round");
        cells.put("event", "round");
        cells.put("effect", "fine");
        cells.put("amount", yuan + " * @penalty.items");
        cells.put("unit", "CNY");
        cells.put("payer", "责任人");
        cells.put("per", "case");
        cells.put("approval", "经理");
        return new RowChange("penalty", "LIFT-8", cells);
    }

    /** How tidiness is scored. */
    static RowChange tidy(String amount) {
        Map<String, String> cells = new LinkedHashMap<>();
        cells.put("clause", "LIFT-8");
        cells.put("name_zh", "整洁得分");
        cells.put("name_en", "Tidiness");
        cells.put("measure", "tidiness");
        cells.put("effect", "score");
        cells.put("amount", amount);
        cells.put("unit", "point");
        return new RowChange("kpi", "LIFT-8-tidy", cells);
    }

    static RowChange sampledAt(String rate) {
        return new RowChange(
                "sampling",
                "LIFT-5",
                Map.of(
                        "clause",
                        "LIFT-5",
                        "name_zh",
                        "回访",
                        "name_en",
                        "Follow-up",
                        "business",
                        "repair",
                        "rate",
                        rate));
    }
}
