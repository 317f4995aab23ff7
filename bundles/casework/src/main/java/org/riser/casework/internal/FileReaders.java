package org.riser.casework.internal;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.riser.api.security.Caller;
import org.riser.casework.FileReader;
import org.riser.store.UnitOfWork;

/** Those who say who may read the files of other bundles' things. Bundles come and go on the threads of the framework. */
@Component(service = FileReaders.class)
public final class FileReaders {
    private final List<FileReader> readers = new CopyOnWriteArrayList<>();

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    public void bind(FileReader reader) {
        readers.add(reader);
    }

    public void unbind(FileReader reader) {
        readers.remove(reader);
    }

    boolean mayRead(UnitOfWork unit, Caller caller, AttachmentRow file) {
        return file.holder != null
                && readers.stream()
                        .anyMatch(reader ->
                                reader.kind().equals(file.holderKind) && reader.mayRead(unit, caller, file.holder));
    }
}
