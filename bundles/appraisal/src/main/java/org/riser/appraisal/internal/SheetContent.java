package org.riser.appraisal.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** All that a sheet holds, in a form that the same sheet always has. */
final class SheetContent {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private SheetContent() {}

    static String of(SheetRow sheet, List<LineRow> lines, List<StepRow> steps, List<DifferenceRow> differences) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("id", sheet.id.toString());
        all.put("standard", sheet.standard.toString());
        all.put("employee", sheet.employee);
        all.put("unit", text(sheet.orgUnit));
        all.put("period", sheet.period);
        all.put("state", sheet.state);
        all.put("assessor", sheet.assessor);
        all.put("openedAt", sheet.openedAt.toString());
        all.put("total", text(sheet.total));
        all.put("closedAt", text(sheet.closedAt));
        all.put("lines", lines.stream().map(SheetContent::line).toList());
        all.put("steps", steps.stream().map(SheetContent::step).toList());
        all.put(
                "restatements",
                differences.stream()
                        .map(one -> Map.of(
                                "restatement", one.restatement.toString(),
                                "before", one.before.toPlainString(),
                                "after", one.after.toPlainString()))
                        .map(TreeMap::new)
                        .toList());
        try {
            return MAPPER.writeValueAsString(all);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a sheet is not writable as JSON", e);
        }
    }

    private static Map<String, Object> line(LineRow line) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("kind", line.kind);
        all.put("item", text(line.item));
        all.put("points", line.points.toPlainString());
        all.put("reason", line.reason);
        all.put("penalty", text(line.penalty));
        all.put("award", text(line.award));
        all.put("by", line.doneBy);
        all.put("at", line.doneAt.toString());
        all.put("withdrawnBy", text(line.withdrawnBy));
        all.put("withdrawnAt", text(line.withdrawnAt));
        all.put("withdrawnWhy", text(line.withdrawnWhy));
        return all;
    }

    private static Map<String, Object> step(StepRow step) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("kind", step.kind);
        all.put("by", step.doneBy);
        all.put("at", step.doneAt.toString());
        all.put("words", step.words);
        all.put("evidence", text(step.evidence));
        return all;
    }

    private static String text(@Nullable Object value) {
        if (value instanceof BigDecimal number) {
            return number.toPlainString();
        }
        return value == null ? "" : value.toString();
    }
}
