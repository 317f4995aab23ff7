package org.riser.retention.internal;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.riser.api.error.Fault;
import org.riser.api.error.InvalidInput;
import org.riser.retention.RecordKind;

/** Who holds records that can go. Bundles come and go on the threads of the framework. */
@Component(service = Kinds.class)
public final class Kinds {
    private final List<RecordKind> kinds = new CopyOnWriteArrayList<>();

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    public void bind(RecordKind kind) {
        kinds.add(kind);
    }

    public void unbind(RecordKind kind) {
        kinds.remove(kind);
    }

    List<RecordKind> all() {
        return kinds.stream().sorted(Comparator.comparing(RecordKind::id)).toList();
    }

    Optional<RecordKind> find(String id) {
        return kinds.stream().filter(kind -> kind.id().equals(id)).findFirst();
    }

    /** @throws InvalidInput if there is none */
    RecordKind get(String id) {
        return find(id).orElseThrow(() -> new InvalidInput(List.of(Fault.of(
                "kind",
                "retention.kind",
                "kind：没有这种记录，请从记录种类中选择。",
                "kind: There is no such kind of records; choose one of the kinds."))));
    }
}
