package org.riser.console.admin.internal;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import org.riser.console.ViewContext;
import org.riser.console.components.FilterBar;
import org.riser.console.components.Formats;
import org.riser.console.components.LazyGrid;
import org.riser.console.components.StatusBadge;
import org.riser.console.components.Tone;
import org.riser.identity.Audit;
import org.riser.identity.AuditEntry;
import org.riser.identity.AuditQuery;
import org.riser.identity.Verification;

/** The audit trail, newest first, and a button that walks its chain of hashes. */
final class AuditView extends Div {
    private final transient Audit audit;
    private final transient ViewContext context;
    private final FilterBar filters;
    private final Div verdict = new Div();

    AuditView(Audit audit, ViewContext context) {
        this.audit = audit;
        this.context = context;
        addClassName("rs-list");
        LazyGrid<AuditEntry> grid = new LazyGrid<>(
                (cursor, limit) -> audit.page(context.caller(), query(limit).from(cursor)));
        filters = new FilterBar(grid::reload).search(text("audit.action"));
        grid.addColumn(entry -> Formats.exact(entry.at(), context.zone()))
                .setHeader(text("audit.at"))
                .setAutoWidth(true);
        grid.addColumn(AuditEntry::displayName).setHeader(text("audit.who")).setAutoWidth(true);
        grid.addColumn(AuditEntry::action).setHeader(text("audit.action")).setAutoWidth(true);
        grid.addColumn(entry -> entry.subjectKind() + " " + entry.subjectId()).setHeader(text("audit.subject"));
        grid.addColumn(AuditEntry::difference)
                .setHeader(text("audit.difference"))
                .setFlexGrow(2);
        grid.addColumn(entry -> entry.sealed() ? "✓" : "")
                .setHeader(text("audit.sealed"))
                .setAutoWidth(true);
        add(filters, new Div(new Button(text("audit.verify"), click -> verify()), verdict), grid);
    }

    private AuditQuery query(int limit) {
        String action = filters.text();
        return new AuditQuery(null, null, null, action.isEmpty() ? null : action, null, null, limit, null);
    }

    private void verify() {
        context.attempt(() -> {
            Verification result = audit.verify(context.caller());
            Verification.Broken broken = result.broken();
            verdict.removeAll();
            verdict.add(
                    broken == null
                            ? new StatusBadge(
                                    Tone.KEPT,
                                    AdminTexts.in(
                                            context,
                                            "audit.intact",
                                            result.blocks(),
                                            result.entries(),
                                            result.unsealed()))
                            : new StatusBadge(
                                    Tone.BROKEN,
                                    AdminTexts.in(
                                            context,
                                            "audit.broken",
                                            broken.block(),
                                            broken.finding().in(context.locale()))));
        });
    }

    private String text(String key) {
        return AdminTexts.in(context, key);
    }
}
