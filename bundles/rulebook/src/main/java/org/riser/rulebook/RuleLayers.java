package org.riser.rulebook;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.osgi.annotation.versioning.ProviderType;
import org.riser.api.TenantId;

/**
 * What groups and companies set over the packs. It lives in memory: whoever stores it puts it in again after a start.
 * Decisions go on meanwhile, each on what it began with. Thread-safe.
 */
@ProviderType
public interface RuleLayers {
    /** Decides by the packs and by what was put over them. Not a service itself: somebody has to put it in first. */
    Rulebook rulebook();

    /**
     * Everything wrong with edits of a pack, without putting them in force.
     *
     * @return empty when they fit
     * @throws org.riser.api.error.NotFound if there is no such pack
     */
    List<Misfit> check(String pack, List<RowEdit> edits);

    /**
     * Looks at a pack as it would be with edits, beside the other packs as the tenant has them. What it finds warns and
     * refuses nothing; edits that do not fit ({@link #check}) are left out.
     *
     * @param at when the question is asked: what has ended by then is told
     * @throws org.riser.api.error.NotFound if there is no such pack
     */
    Review review(TenantId tenant, String pack, List<RowEdit> edits, Instant at);

    /**
     * Puts all editions of a tenant's pack in force, in place of those before. The pack may come later, and may change: an
     * edit that then does not fit is left out and is a misfit, the others hold.
     *
     * @param editions none to go back to the pack as it is
     */
    void put(TenantId tenant, String pack, List<RuleEdition> editions);

    /**
     * Decides for one tenant as {@link #rulebook} would after {@link #put} with these editions. Nothing is put in force; what
     * is put in later does not change it.
     *
     * @throws org.riser.api.error.NotFound if there is no such pack
     */
    Rulebook preview(TenantId tenant, String pack, List<RuleEdition> editions);

    /** What does not fit of the tenant's latest edition of a pack; empty also when the pack is away. */
    List<Misfit> misfits(TenantId tenant, String pack);

    /**
     * The columns of a table, in the order of its file.
     *
     * @param table id of a kind of table, or {@link RowEdit#PARAMETERS}
     * @throws org.riser.api.error.NotFound if there is no such kind
     */
    List<Column> columns(String table);

    /**
     * The rows of a table of a pack as its author wrote them: in the order of the file, nothing set over them, before
     * parameters are put in; filled cells by column id.
     *
     * @param table id of a kind of table, or {@link RowEdit#PARAMETERS}
     * @throws org.riser.api.error.NotFound if there is no such pack, or no such kind
     */
    List<Map<String, String>> text(String pack, String table);
}
