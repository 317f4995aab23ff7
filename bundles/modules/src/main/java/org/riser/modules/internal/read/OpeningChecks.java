package org.riser.modules.internal.read;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.riser.modules.descriptor.ActionOpening;
import org.riser.modules.descriptor.CaseKind;
import org.riser.modules.descriptor.Field;
import org.riser.modules.descriptor.FieldType;
import org.riser.modules.descriptor.Rating;

/** Checks that the case an action opens can be opened with what it is given, and that a rating stands somewhere. */
final class OpeningChecks {
    private static final List<FieldType> DAYS = List.of(FieldType.DATE, FieldType.TIME);
    private static final List<FieldType> OPINIONS = List.of(FieldType.NUMBER, FieldType.CHOICE);

    private final CaseKind kind;
    private final Collection<CaseKind> kinds;
    private final Names names;

    /** @param kinds of the module */
    OpeningChecks(CaseKind kind, Collection<CaseKind> kinds, Names names) {
        this.kind = kind;
        this.kinds = kinds;
        this.names = names;
    }

    void run(String at, ActionOpening opening) {
        names.known(
                at + "/kind",
                "kind",
                "工单类型",
                opening.kind(),
                kinds.stream().map(CaseKind::id).collect(Collectors.toSet()));
        if (opening.since() != null) {
            names.known(at + "/since", "field", "字段", opening.since(), fields(DAYS));
        }
        Set<String> all = fields(List.of(FieldType.values()));
        Set<String> asked = kinds.stream()
                .filter(one -> one.id().equals(opening.kind()))
                .flatMap(one -> one.start().fields().stream())
                .collect(Collectors.toSet());
        for (Map.Entry<String, String> given : opening.fields().entrySet()) {
            String place = at + "/fields/" + given.getKey();
            names.known(place, "field", "字段", given.getKey(), asked);
            if (given.getValue().startsWith(ActionOpening.FIELD)) {
                names.known(place, "field", "字段", given.getValue().substring(ActionOpening.FIELD.length()), all);
            }
        }
    }

    void run(String at, Rating rating) {
        names.known(at + "/field", "field", "字段", rating.field(), fields(OPINIONS));
        Set<String> stages = kind.stages().stream().map(stage -> stage.id()).collect(Collectors.toSet());
        for (int i = 0; i < rating.in().size(); i++) {
            names.known(at + "/in/" + i, "stage", "阶段", rating.in().get(i), stages);
        }
    }

    private Set<String> fields(List<FieldType> types) {
        return kind.fields().stream()
                .filter(field -> types.contains(field.type()))
                .map(Field::id)
                .collect(Collectors.toSet());
    }
}
