package org.riser.derby;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Leads what Derby would write to a file of its own into the log. Derby finds {@link #STREAM} by a system property. */
public final class DerbyLog extends OutputStream {
    /** Named in {@code derby.stream.error.field}. */
    public static final OutputStream STREAM = new DerbyLog();

    private static final Logger LOG = LoggerFactory.getLogger("org.apache.derby");

    private final ByteArrayOutputStream line = new ByteArrayOutputStream();

    private DerbyLog() {}

    @Override
    public synchronized void write(int character) {
        if (character != '\n') {
            line.write(character);
            return;
        }
        String text = line.toString(StandardCharsets.UTF_8).strip();
        line.reset();
        if (!text.isEmpty() && !text.startsWith("----")) {
            LOG.info("{}", text);
        }
    }
}
