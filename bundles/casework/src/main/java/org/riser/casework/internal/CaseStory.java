package org.riser.casework.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.riser.casework.CoreAction;
import org.riser.modules.descriptor.CaseKind;
import org.riser.modules.descriptor.Stage;

/**
 * The life of a case out of its timeline, one command after the other. What clocks left behind in the timeline is no part
 * of it, for other rules would have left something else.
 */
final class CaseStory {
    private final CaseKind kind;
    private final List<Step> steps = new ArrayList<>();
    private CaseValues values = CaseValues.NONE;
    private String stage;
    private @Nullable Instant endedAt;

    /**
     * What one command left, and how the case stood after it.
     *
     * @param endedAt null while the case is open
     */
    record Step(
            List<Happening> happenings,
            CaseValues values,
            String stage,
            @Nullable Instant endedAt) {
        Happening last() {
            return happenings.get(happenings.size() - 1);
        }
    }

    private CaseStory(CaseKind kind) {
        this.kind = kind;
        this.stage = kind.start().stage();
    }

    /** @param events in their order */
    static List<Step> of(CaseKind kind, List<EventRow> events) {
        CaseStory story = new CaseStory(kind);
        List<Happening> together = new ArrayList<>();
        Instant recordedAt = null;
        for (EventRow event : events) {
            if (event.type.startsWith("clock-")) {
                continue;
            }
            if (recordedAt != null && !recordedAt.equals(event.recordedAt)) {
                story.step(together);
                together = new ArrayList<>();
            }
            recordedAt = event.recordedAt;
            Happening happening = Happening.of(event);
            together.add(happening);
            story.follow(happening);
        }
        if (!together.isEmpty()) {
            story.step(together);
        }
        return story.steps;
    }

    private void step(List<Happening> together) {
        steps.add(new Step(List.copyOf(together), values, stage, endedAt));
    }

    private void follow(Happening happening) {
        Map<String, Object> data = happening.data();
        if (data.get("fields") instanceof Map<?, ?> difference) {
            values = values.with(changed(difference));
        }
        if (data.get("checklist") instanceof Map<?, ?> lists) {
            lists.forEach((list, answers) -> {
                String id = String.valueOf(list);
                values = values.with(id, CaseValues.answers(kind.checklist(id), answers));
            });
        }
        if (data.get("stage") instanceof Map<?, ?> move && move.get("to") instanceof String to) {
            stage = to;
            endedAt = kind.stage(to).map(Stage::end).orElse(false) ? happening.at() : null;
        }
        if (happening.is(CoreAction.VOID.event()) || happening.is(CoreAction.MERGE.event())) {
            endedAt = happening.at();
        }
    }

    /** Of the fields that an event names, those whose value it changed. */
    private Map<String, Object> changed(Map<?, ?> difference) {
        Map<String, Object> changed = new LinkedHashMap<>();
        difference.forEach((name, change) -> {
            if (change instanceof Map<?, ?> fromTo && fromTo.get("to") != null) {
                String id = String.valueOf(name);
                changed.put(id, CaseValues.typed(kind.field(id), fromTo.get("to")));
            }
        });
        return changed;
    }
}
