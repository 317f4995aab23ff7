package org.riser.rest.internal;

import java.util.ArrayList;
import java.util.List;
import org.riser.rest.internal.extension.ExtensionsResource;
import org.riser.rest.internal.http.Operations;
import org.riser.rest.internal.http.Operations.Operation;
import org.riser.rest.internal.http.Resource;
import org.riser.rest.internal.openapi.DescriptionResource;
import org.riser.rest.internal.resource.AccountsResource;
import org.riser.rest.internal.resource.AppraisalFormsResource;
import org.riser.rest.internal.resource.AppraisalPeriodsResource;
import org.riser.rest.internal.resource.AppraisalsResource;
import org.riser.rest.internal.resource.AttachmentsResource;
import org.riser.rest.internal.resource.AuditResource;
import org.riser.rest.internal.resource.CalendarEditionsResource;
import org.riser.rest.internal.resource.CalendarsResource;
import org.riser.rest.internal.resource.CaseActionsResource;
import org.riser.rest.internal.resource.CaseKindsResource;
import org.riser.rest.internal.resource.CasesResource;
import org.riser.rest.internal.resource.CashResource;
import org.riser.rest.internal.resource.ClocksResource;
import org.riser.rest.internal.resource.ConductResource;
import org.riser.rest.internal.resource.ContactsResource;
import org.riser.rest.internal.resource.CustomersResource;
import org.riser.rest.internal.resource.DevicesResource;
import org.riser.rest.internal.resource.FollowupCallsResource;
import org.riser.rest.internal.resource.FollowupChecksResource;
import org.riser.rest.internal.resource.FollowupIssuesResource;
import org.riser.rest.internal.resource.FollowupMentionsResource;
import org.riser.rest.internal.resource.FollowupPlansResource;
import org.riser.rest.internal.resource.FollowupSamplesResource;
import org.riser.rest.internal.resource.FollowupSatisfactionResource;
import org.riser.rest.internal.resource.FollowupSummariesResource;
import org.riser.rest.internal.resource.HandOversResource;
import org.riser.rest.internal.resource.HealthResource;
import org.riser.rest.internal.resource.HeatMapResource;
import org.riser.rest.internal.resource.InspectionsResource;
import org.riser.rest.internal.resource.MetricsResource;
import org.riser.rest.internal.resource.ModulesResource;
import org.riser.rest.internal.resource.ReceiptsResource;
import org.riser.rest.internal.resource.ReceivablesResource;
import org.riser.rest.internal.resource.RefundsResource;
import org.riser.rest.internal.resource.ReportSchedulesResource;
import org.riser.rest.internal.resource.ReportsResource;
import org.riser.rest.internal.resource.RetentionResource;
import org.riser.rest.internal.resource.RolesResource;
import org.riser.rest.internal.resource.RuleChangesResource;
import org.riser.rest.internal.resource.RuleClausesResource;
import org.riser.rest.internal.resource.RuleDraftsResource;
import org.riser.rest.internal.resource.RuleGapsResource;
import org.riser.rest.internal.resource.RuleWorkbooksResource;
import org.riser.rest.internal.resource.RulesResource;
import org.riser.rest.internal.resource.ScriptsResource;
import org.riser.rest.internal.resource.SearchResource;
import org.riser.rest.internal.resource.SimulationsResource;
import org.riser.rest.internal.resource.StaffResource;
import org.riser.rest.internal.resource.TenantsResource;
import org.riser.rest.internal.resource.TillCountsResource;
import org.riser.rest.internal.resource.TillsResource;
import org.riser.rest.internal.resource.TokensResource;
import org.riser.rest.internal.resource.TrainingsResource;

/** Every resource of the API without the services behind it: enough to describe it and to knock at its doors. */
public final class AllResources {
    private AllResources() {}

    /** All but the one that describes the others. */
    public static List<Resource> contributed() {
        return List.of(
                new AccountsResource(null),
                new AppraisalFormsResource(null, null),
                new AppraisalPeriodsResource(null, null, null),
                new AppraisalsResource(null, null),
                new AttachmentsResource(null),
                new AuditResource(null),
                new CalendarsResource(null),
                new CalendarEditionsResource(null, null, null),
                new CashResource(null, null),
                new CaseActionsResource(null, null),
                new CaseKindsResource(null, null, null),
                new CasesResource(null, null),
                new ClocksResource(null, null, null),
                new ContactsResource(null),
                new CustomersResource(null),
                new DevicesResource(null),
                new ExtensionsResource(null, null),
                new FollowupCallsResource(null),
                new FollowupChecksResource(null),
                new FollowupIssuesResource(null),
                new FollowupMentionsResource(null),
                new ConductResource(null, null),
                new FollowupPlansResource(null),
                new FollowupSamplesResource(null, null),
                new FollowupSatisfactionResource(null, null),
                new FollowupSummariesResource(null, null),
                new HandOversResource(null),
                new HealthResource(null),
                new HeatMapResource(null, null),
                new InspectionsResource(null, null),
                new MetricsResource(null),
                new ModulesResource(null),
                new ReceiptsResource(null),
                new ReceivablesResource(null),
                new RefundsResource(null),
                new ReportSchedulesResource(null),
                new ReportsResource(null),
                new RetentionResource(null, null, null),
                new RolesResource(null, null, null),
                new RuleChangesResource(null),
                new RuleClausesResource(null, null),
                new RuleDraftsResource(null),
                new RuleGapsResource(null),
                new RuleWorkbooksResource(null, null),
                new RulesResource(null, null, null),
                new ScriptsResource(null),
                new SearchResource(null, null),
                new SimulationsResource(null),
                new StaffResource(null),
                new TillCountsResource(null, null),
                new TillsResource(null, null),
                new TenantsResource(null),
                new TokensResource(null),
                new TrainingsResource(null));
    }

    public static List<Resource> all() {
        List<Resource> all = new ArrayList<>(contributed());
        all.add(new DescriptionResource(contributed()));
        return all;
    }

    public static List<Operation> operations() {
        return Operations.of(all());
    }
}
