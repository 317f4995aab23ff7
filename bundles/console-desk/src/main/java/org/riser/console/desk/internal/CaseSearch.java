package org.riser.console.desk.internal;

import java.util.List;
import java.util.Locale;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.riser.api.Text;
import org.riser.api.security.Caller;
import org.riser.casework.CaseQuery;
import org.riser.casework.CaseSummary;
import org.riser.casework.Cases;
import org.riser.console.Link;
import org.riser.console.SearchContribution;
import org.riser.identity.Permissions;

/** Finds cases by the beginning of their number. */
@Component
public final class CaseSearch implements SearchContribution {
    private final Cases cases;

    @Activate
    public CaseSearch(@Reference Cases cases) {
        this.cases = cases;
    }

    @Override
    public Text title() {
        return Desk.MESSAGES.text("cases.title");
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public List<Link> search(Caller caller, String text, int limit) {
        if (!caller.may(Permissions.CASE_VIEW)) {
            return List.of();
        }
        CaseQuery query = CaseQuery.open(limit)
                .withStatus(null)
                .withNumber(text.toUpperCase(Locale.ROOT))
                .sortedBy(CaseQuery.Sort.NEWEST);
        return cases.list(caller, query).items().stream().map(CaseSearch::link).toList();
    }

    private static Link link(CaseSummary found) {
        Text detail = new Text(
                found.kindName().zh() + " · " + found.stageName().zh(),
                found.kindName().en() + " · " + found.stageName().en());
        return Link.to("cases/" + found.id(), Text.same(found.number()))
                .detail(detail)
                .icon("TASKS");
    }
}
