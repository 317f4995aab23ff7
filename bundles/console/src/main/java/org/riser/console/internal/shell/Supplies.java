package org.riser.console.internal.shell;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.riser.console.internal.Pulse;
import org.riser.console.internal.StoredReferences;
import org.riser.console.internal.StoredSpeech;
import org.riser.jobs.Notices;

/** What the shell gives to every page. Thread-safe. */
@Component(service = Supplies.class)
public final class Supplies {
    final StoredReferences references;
    final StoredSpeech speech;
    final Notices notices;
    final Pulse pulse;

    @Activate
    public Supplies(
            @Reference StoredReferences references,
            @Reference StoredSpeech speech,
            @Reference Notices notices,
            @Reference Pulse pulse) {
        this.references = references;
        this.speech = speech;
        this.notices = notices;
        this.pulse = pulse;
    }
}
