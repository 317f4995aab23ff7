package org.riser.rulebook;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.riser.api.Text;
import org.riser.api.error.Fault;

/**
 * A gate that stays closed. Immutable.
 *
 * @param trace the row, the facts it looked at, and what it demanded
 * @param fact the fact the row demands something of ({@code field.pressure})
 * @param message what is wrong, with the value found
 * @param remedy what to do about it
 * @param overrideRole the one role that may pass nevertheless, or null when nobody may
 */
public record FailedGate(
        Trace trace,
        String fact,
        Text message,
        Text remedy,
        @Nullable String overrideRole) {
    /** What a named device or account is like ({@code field.other.state}) is put right at the field that names it. */
    private static final Pattern FIELD = Pattern.compile("^field\\.([^.]+)(\\..*)?$");

    public Optional<String> override() {
        return Optional.ofNullable(overrideRole);
    }

    /** The same for an error answer: field path, message with remedy, clause. */
    public Fault fault() {
        String field = FIELD.matcher(fact).replaceFirst("fields.$1");
        Text text = new Text(message.zh() + remedy.zh(), message.en() + " " + remedy.en());
        return new Fault(field, "gate.closed", text, trace.row().clause());
    }
}
