package org.riser.publication;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;
import org.riser.api.security.Caller;
import org.riser.rulebook.Column;

/**
 * The tables as authors see them: every row in its layers, cells as they were written. Every method needs
 * {@code rule.view} and belongs to the caller's tenant. Thread-safe.
 */
@ProviderType
public interface RuleTables {
    /**
     * What the company has set over a pack last.
     *
     * @throws org.riser.api.error.NotFound if there is no such pack
     */
    RuleStand stand(Caller caller, String pack);

    /**
     * The columns of a table.
     *
     * @param table id of a kind of table, or {@link org.riser.rulebook.RowEdit#PARAMETERS}
     * @throws org.riser.api.error.NotFound if there is no such table
     */
    List<Column> columns(String table);

    /**
     * A table with a company's own rows over those of its group and of the pack: first the pack's rows in their order, then
     * those that the group adds, then the company's.
     *
     * @param own what the company sets: of the latest edition, of another, of a draft
     * @throws org.riser.api.error.NotFound if there is no such pack or table
     */
    List<LayeredRow> rows(Caller caller, String pack, String table, List<RowChange> own);
}
