package org.riser.modules.internal.run;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.riser.api.error.RiserException;
import org.riser.modules.check.ModuleReader;
import org.riser.modules.descriptor.ModuleDescriptor;
import org.riser.modules.internal.archive.ArchiveReader;
import org.riser.modules.internal.archive.ModuleArchive;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The modules that came with the distribution, whether or not they are installed. Thread-safe. */
final class ShippedModules {
    private static final Logger LOG = LoggerFactory.getLogger(ShippedModules.class);

    private final List<String> addresses;
    private final ModuleReader reader;
    private final Map<String, String> addressOf = new ConcurrentHashMap<>();
    private final Map<String, ModuleDescriptor> descriptors = new ConcurrentHashMap<>();

    /** @param addresses {@code mvn:} or other URLs of the jars */
    ShippedModules(List<String> addresses, ModuleReader reader) {
        this.addresses = List.copyOf(addresses);
        this.reader = reader;
    }

    /** Descriptors of all shipped modules by id. One that cannot be read is logged and left out. */
    Map<String, ModuleDescriptor> all() {
        if (addressOf.size() < addresses.size()) {
            addresses.stream()
                    .filter(address -> !addressOf.containsValue(address))
                    .forEach(this::look);
        }
        return new LinkedHashMap<>(descriptors);
    }

    Optional<ModuleArchive> open(String module) {
        all();
        return Optional.ofNullable(addressOf.get(module)).flatMap(ShippedModules::read);
    }

    private void look(String address) {
        read(address)
                .flatMap(archive -> reader.read(archive.files()).optional())
                .ifPresent(descriptor -> {
                    descriptors.put(descriptor.id(), descriptor);
                    addressOf.put(descriptor.id(), address);
                });
    }

    private static Optional<ModuleArchive> read(String address) {
        try (InputStream in = URI.create(address).toURL().openStream()) {
            return Optional.of(ArchiveReader.read(address, in));
        } catch (IOException | RiserException e) {
            LOG.error("the shipped module {} cannot be read; check etc/org.riser.modules.cfg", address, e);
            return Optional.empty();
        }
    }
}
