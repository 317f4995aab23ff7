package org.riser.publication;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.riser.rulebook.TableView.Layer;

/**
 * A row of a table in all its layers, cells as their authors wrote them and without the key. Immutable.
 *
 * @param id its {@code rowId}, or the parameter's key
 * @param pack as the pack brings it; null when the pack has no such row
 * @param group what the group set, without cells when it took the row out; null when it set nothing, or for the group itself
 * @param own what the company, or the group itself, sets; without cells when it takes the row out; null for nothing
 * @param ownLayer whose the own one is
 * @param groupTerms what the group said of its row; nothing when it set none
 * @param ownTerms the same of the own one
 */
public record LayeredRow(
        String id,
        @Nullable Map<String, String> pack,
        @Nullable Map<String, String> group,
        @Nullable Map<String, String> own,
        Layer ownLayer,
        RowTerms groupTerms,
        RowTerms ownTerms) {

    /** One of which nobody said anything. */
    public LayeredRow(
            String id,
            @Nullable Map<String, String> pack,
            @Nullable Map<String, String> group,
            @Nullable Map<String, String> own,
            Layer ownLayer) {
        this(id, pack, group, own, ownLayer, RowTerms.NONE, RowTerms.NONE);
    }

    /** Who has the last word on it. */
    public Layer layer() {
        if (own != null) {
            return ownLayer;
        }
        return group != null ? Layer.GROUP : Layer.PACK;
    }

    /** The cells that hold; of a row that is taken out those it would have. */
    public Map<String, String> cells() {
        return own == null || own.isEmpty() ? below() : own;
    }

    /** What holds below the company's own. */
    public Map<String, String> below() {
        Map<String, String> under = group == null || group.isEmpty() ? pack : group;
        return under == null ? Map.of() : under;
    }

    /** Whether it decides nothing. */
    public boolean isOut() {
        Map<String, String> last = own != null ? own : group;
        return last != null && last.isEmpty();
    }
}
