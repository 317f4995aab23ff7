package org.riser.modules.internal.keep;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.riser.modules.check.ModuleFiles;
import org.riser.modules.check.ModuleReader;
import org.riser.modules.descriptor.ModuleDescriptor;
import org.riser.modules.internal.archive.FilesZip;
import org.riser.store.Store;
import org.riser.store.SystemScope;
import org.riser.store.UnitOfWork;

/**
 * Every descriptor that was ever installed, by its hash, so that a case can be rendered for ever. Read once, then held: there
 * are a handful of them. Thread-safe.
 */
public final class StoredDescriptors {
    private final Store store;
    private final Clock clock;
    private final ModuleReader reader;
    private final Map<String, ModuleDescriptor> known = new ConcurrentHashMap<>();

    public StoredDescriptors(Store store, Clock clock, ModuleReader reader) {
        this.store = store;
        this.clock = clock;
        this.reader = reader;
    }

    /** Keeps the descriptor's files; does nothing when they are kept already. */
    public void keep(UnitOfWork unit, String module, ModuleFiles files) {
        String group = ModuleRows.tenant(unit);
        String hash = files.hash();
        if (!ModuleRows.has(unit, "RS_MODULE_CONTENT", "HASH", group, hash)) {
            unit.sql("insert into RS_MODULE_CONTENT (TENANT_ID, HASH, MODULE_ID, CONTENT, STORED_AT)"
                            + " values (?, ?, ?, ?, ?)")
                    .with(group, hash, module, FilesZip.pack(files.descriptor()), clock.instant())
                    .update();
        }
    }

    /** Remembers one that was just read, so that it need not be read again. */
    public void remember(ModuleDescriptor descriptor) {
        known.putIfAbsent(descriptor.hash(), descriptor);
    }

    public Optional<ModuleDescriptor> find(String hash) {
        ModuleDescriptor held = known.get(hash);
        if (held != null) {
            return Optional.of(held);
        }
        Optional<ModuleDescriptor> read = read(hash);
        read.ifPresent(this::remember);
        return read;
    }

    private Optional<ModuleDescriptor> read(String hash) {
        return store.system(
                        SystemScope.MODULES,
                        unit -> unit.sql("select CONTENT from RS_MODULE_CONTENT where HASH = ?")
                                .with(hash)
                                .first(row -> row.bytes("CONTENT")))
                .map(packed -> FilesZip.unpack("stored " + hash, packed))
                .flatMap(files -> reader.readStored(files).optional());
    }
}
