package org.riser.store.internal.commands;

import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Supplier;
import org.riser.api.TenantId;
import org.riser.api.Text;
import org.riser.api.error.InvalidInput;
import org.riser.store.Idempotency;
import org.riser.store.Store;
import org.riser.store.StoredAnswer;
import org.riser.store.SystemScope;
import org.riser.store.UnitOfWork;
import org.riser.store.internal.tx.SqlFault;
import org.riser.store.internal.tx.WorkAgain;

/** Keeps the answers of commands in RS_IDEMPOTENCY. */
public final class StoredCommands implements Idempotency {
    /** How long a key is remembered. */
    static final Duration KEPT = Duration.ofDays(7);

    private static final String FIND =
            "select BODY_HASH, STATUS, HEADERS, BODY from RS_IDEMPOTENCY where TENANT_ID = ? and DIGEST = ?";
    private static final String CLAIM =
            "insert into RS_IDEMPOTENCY (TENANT_ID, DIGEST, BODY_HASH, MADE_AT) values (?, ?, ?, ?)";
    private static final String ANSWER =
            "update RS_IDEMPOTENCY set STATUS = ?, HEADERS = ?, BODY = ? where TENANT_ID = ? and DIGEST = ?";
    private static final String PURGE = "delete from RS_IDEMPOTENCY where MADE_AT < ?";

    private final Store store;
    private final Clock clock;

    public StoredCommands(Store store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    public Outcome once(
            TenantId tenant,
            String principal,
            String path,
            String key,
            byte[] bodyHash,
            Supplier<StoredAnswer> command) {
        if (key.isEmpty() || key.length() > 200) {
            throw new InvalidInput(
                    "idempotency.key-length",
                    new Text("请求号须为 1 到 200 个字符。", "An idempotency key has 1 to 200 characters."));
        }
        String digest = CommandDigest.of(principal, path, key);
        String body = HexFormat.of().formatHex(bodyHash);
        return store.call(tenant, unit -> {
            Optional<Kept> kept = find(unit, tenant, digest);
            if (kept.isPresent()) {
                return new Outcome(kept.get().answerTo(body), true);
            }
            claim(unit, tenant, digest, body);
            StoredAnswer answer = command.get();
            unit.sql(ANSWER)
                    .with(answer.status(), HeaderLines.write(answer.headers()), answer.body(), tenant, digest)
                    .update();
            return new Outcome(answer, false);
        });
    }

    /** Forgets the keys of all tenants that are older than seven days, and says how many. */
    public int purge() {
        return store.system(
                SystemScope.MAINTENANCE,
                unit -> unit.sql(PURGE).with(clock.instant().minus(KEPT)).update());
    }

    /** Waits while another command with this key is under way, and loses against it by starting again. */
    private void claim(UnitOfWork unit, TenantId tenant, String digest, String body) {
        try {
            unit.sql(CLAIM).with(tenant, digest, body, clock.instant()).update();
        } catch (IllegalStateException e) {
            if (SqlFault.of(e) == SqlFault.DUPLICATE) {
                throw new WorkAgain("another command with this key was first", e);
            }
            throw e;
        }
    }

    private static Optional<Kept> find(UnitOfWork unit, TenantId tenant, String digest) {
        return unit.sql(FIND)
                .with(tenant, digest)
                .first(row -> new Kept(
                        row.text("BODY_HASH"),
                        new StoredAnswer(
                                (int) row.number("STATUS"), HeaderLines.read(row.text("HEADERS")), row.text("BODY"))));
    }

    private record Kept(String bodyHash, StoredAnswer answer) {
        StoredAnswer answerTo(String body) {
            if (!bodyHash.equals(body)) {
                throw new InvalidInput(
                        "idempotency.key-reused",
                        new Text(
                                "该请求号已用于另一个内容不同的请求，请换一个请求号。",
                                "This idempotency key came with another request before; send a new key."));
            }
            return answer;
        }
    }
}
