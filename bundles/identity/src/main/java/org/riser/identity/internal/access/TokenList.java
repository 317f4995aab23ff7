package org.riser.identity.internal.access;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.riser.api.Cursor;
import org.riser.api.Page;
import org.riser.identity.Token;
import org.riser.store.UnitOfWork;

/** One page of a tenant's tokens, newest first: ids ascend with time. */
final class TokenList {
    private static final UUID LAST = new UUID(-1L, -1L);

    private TokenList() {}

    static Page<Token> page(UnitOfWork unit, int limit, @Nullable String cursor) {
        List<Token> found = unit.entities("identity")
                .createQuery("select t from Token t where t.id < :before order by t.id desc", TokenRow.class)
                .setParameter("before", cursor == null ? LAST : before(cursor))
                .setMaxResults(limit + 1)
                .getResultStream()
                .map(TokenRow::view)
                .toList();
        if (found.size() <= limit) {
            return new Page<>(found, null);
        }
        List<Token> shown = found.subList(0, limit);
        return new Page<>(shown, Cursor.of(shown.get(limit - 1).id().toString()));
    }

    private static UUID before(String cursor) {
        try {
            return UUID.fromString(Cursor.parts(cursor, 1).get(0));
        } catch (IllegalArgumentException notAnId) {
            throw Cursor.invalid();
        }
    }
}
