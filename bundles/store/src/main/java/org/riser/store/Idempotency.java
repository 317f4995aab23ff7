package org.riser.store;

import java.util.function.Supplier;
import org.osgi.annotation.versioning.ProviderType;
import org.riser.api.TenantId;
import org.riser.api.error.InvalidInput;

/**
 * Runs a command at most once per key: a repetition gets the stored answer. The key, the command's effects and the answer
 * commit together; a command that throws stores nothing, so it may be tried again. Keys are kept for seven days.
 * Thread-safe, also across nodes: of two commands with one key at the same time the second waits and gets the first one's
 * answer.
 */
@ProviderType
public interface Idempotency {
    /**
     * @param principal who sends the command; keys of different principals never meet
     * @param path what the command is sent to, for instance {@code POST /api/v1/cases}
     * @param key the sender's key, 1 to 200 characters
     * @param bodyHash a digest of the whole command, to notice a key that is used for another one
     * @param command runs in the transaction of the key; joins its {@link Store#call} by calling the store itself
     * @throws InvalidInput ({@code idempotency.key-reused}) if the key came with another command before
     */
    Outcome once(
            TenantId tenant,
            String principal,
            String path,
            String key,
            byte[] bodyHash,
            Supplier<StoredAnswer> command);

    /**
     * @param answer the command's answer, or the stored one
     * @param repeated whether the command had run before
     */
    record Outcome(StoredAnswer answer, boolean repeated) {}
}
