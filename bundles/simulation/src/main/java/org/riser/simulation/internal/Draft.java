package org.riser.simulation.internal;

import com.fasterxml.jackson.core.type.TypeReference;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.riser.publication.RowChange;

/** Edits of a pack, as they are kept and recognised: the rows alone, for who answers for them decides nothing. */
final class Draft {
    private static final TypeReference<List<Edit>> FORM = new TypeReference<>() {};
    private static final Comparator<RowChange> ORDER =
            Comparator.comparing(RowChange::table).thenComparing(RowChange::row);

    /** A row as it is kept. */
    private record Edit(String table, String row, Map<String, String> cells) {}

    private Draft() {}

    static String write(List<RowChange> edits) {
        return Json.write(edits.stream()
                .map(edit -> new Edit(edit.table(), edit.row(), edit.cells()))
                .toList());
    }

    static List<RowChange> read(String text) {
        return Json.read(text, FORM).stream()
                .map(edit -> new RowChange(edit.table(), edit.row(), edit.cells()))
                .toList();
    }

    /** The same for the same edits in whatever order. */
    static String digest(String pack, List<RowChange> edits) {
        String text = pack + "\n" + write(edits.stream().sorted(ORDER).toList());
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
