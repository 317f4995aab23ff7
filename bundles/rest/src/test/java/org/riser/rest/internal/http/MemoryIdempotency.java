package org.riser.rest.internal.http;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.riser.api.TenantId;
import org.riser.api.Text;
import org.riser.api.error.InvalidInput;
import org.riser.store.Idempotency;
import org.riser.store.StoredAnswer;

/** Keeps answers in memory, for tests of what the API makes of them. */
final class MemoryIdempotency implements Idempotency {
    @SuppressWarnings("ArrayRecordComponent") // never compared as a whole
    private record Entry(byte[] hash, StoredAnswer answer) {}

    private final Map<String, Entry> entries = new ConcurrentHashMap<>();

    @Override
    public Outcome once(
            TenantId tenant, String principal, String path, String key, byte[] hash, Supplier<StoredAnswer> command) {
        String id = String.join("\n", tenant.value(), principal, path, key);
        Entry known = entries.get(id);
        if (known == null) {
            StoredAnswer answer = command.get();
            entries.put(id, new Entry(hash, answer));
            return new Outcome(answer, false);
        }
        if (!Arrays.equals(known.hash(), hash)) {
            throw new InvalidInput("idempotency.key-reused", new Text("该键已用于别的内容", "used for another body"));
        }
        return new Outcome(known.answer(), true);
    }
}
