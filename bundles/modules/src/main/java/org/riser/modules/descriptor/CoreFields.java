package org.riser.modules.descriptor;

import java.util.List;
import java.util.Optional;
import org.riser.api.Text;

/** Fields that every case kind may name without declaring them. */
public final class CoreFields {
    /** Who does the work; an action that asks for it hands the case to them. */
    public static final Field WORKER = Field.of("worker", FieldType.STAFF, new Text("处理人", "Worker"));
    /** The team that does the work. */
    public static final Field CREW = Field.of("crew", FieldType.ORG_UNIT, new Text("班组", "Crew"));
    /** Whatever else should be known. */
    public static final Field NOTE = Field.of("note", FieldType.LONGTEXT, new Text("备注", "Note"));

    private static final List<Field> ALL = List.of(WORKER, CREW, NOTE);

    private CoreFields() {}

    public static List<Field> all() {
        return ALL;
    }

    public static Optional<Field> find(String id) {
        return ALL.stream().filter(field -> field.id().equals(id)).findFirst();
    }
}
