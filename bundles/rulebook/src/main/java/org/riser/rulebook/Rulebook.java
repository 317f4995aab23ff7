package org.riser.rulebook;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.osgi.annotation.versioning.ProviderType;
import org.riser.api.TenantId;
import org.riser.api.facts.Facts;

/**
 * Decides by tables. The pack of a decision is the part of {@code case.kind} before the point; for the kind
 * {@code contact}, which every utility has, the fact {@code contact.module}. The pack {@code core} is asked as well.
 * Decisions read no clock and no database, are repeatable, and may run on any thread; the first one waits until the
 * engine is warm. Facts {@code now} and {@code today} are supplied from {@code at} unless the caller gives them.
 *
 * <p>{@code Unavailable} is thrown while the engine is not there.
 */
@ProviderType
public interface Rulebook {
    /**
     * The clocks that govern a case or a contact: for each clock the first row whose conditions hold.
     *
     * @param at when the case was accepted
     * @param facts {@code case.kind} and what the rows' conditions look at
     */
    Decision<ClockRule> clocks(TenantId tenant, Instant at, Facts facts);

    /**
     * Whether an action may be taken. A fact that a row needs and that is absent keeps the gate closed.
     *
     * @param at when the action is attempted
     * @param facts {@code case.kind}, {@code case.action} and what the rows look at
     */
    GateDecision gates(TenantId tenant, Instant at, Facts facts);

    /**
     * A dry run of any table of one pack.
     *
     * @param at the instant that picks the version, see {@link TableKind}
     * @throws org.riser.api.error.NotFound if there is no such pack
     */
    Decision<Outcome> evaluate(TenantId tenant, String pack, TableKind table, Instant at, Facts facts);

    /** The packs in force, by id. */
    List<PackInfo> packs(TenantId tenant);

    /**
     * One table as it was published last, also when that is in force only later; without rows when the pack has none of
     * that kind.
     *
     * @throws org.riser.api.error.NotFound if there is no such pack
     */
    TableView table(TenantId tenant, String pack, TableKind table);

    /**
     * One table as it is in force at an instant.
     *
     * @throws org.riser.api.error.NotFound if there is no such pack
     */
    TableView table(TenantId tenant, String pack, TableKind table, Instant at);

    /**
     * Whether a row or an expert rule of a pack's table, or of the core's, is about a key at all, whatever it concludes.
     *
     * @param at the instant that picks the version, see {@link TableKind}
     * @param key what the table is looked up by: a business, an item, an event, a measure
     * @return false also while there is no such pack and the core says nothing about the key
     */
    boolean isRuled(TenantId tenant, String pack, TableKind table, Instant at, String key);

    /**
     * The clauses of a pack that rule tables are to carry out, and the rows that do, as they were published last.
     *
     * @throws org.riser.api.error.NotFound if there is no such pack
     */
    List<CarriedClause> clauseMap(TenantId tenant, String pack);

    /**
     * Names of the facts that a company's configuration provides for the rows of a pack and no case brings along: a price, a
     * base amount. Where one is missing, the configuration is (convention C14); where another is, somebody has not recorded
     * it yet.
     *
     * @throws org.riser.api.error.NotFound if there is no such pack
     */
    Set<String> configured(TenantId tenant, String pack);
}
