package org.riser.rest.internal.resource;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.riser.api.Text;
import org.riser.api.error.NotFound;
import org.riser.api.security.Caller;
import org.riser.casework.CoreAction;
import org.riser.modules.CaseKinds;
import org.riser.modules.descriptor.Action;
import org.riser.modules.descriptor.CaseKind;
import org.riser.modules.descriptor.Checklist;
import org.riser.modules.descriptor.CoreFields;
import org.riser.modules.descriptor.Field;
import org.riser.modules.descriptor.Need;
import org.riser.modules.descriptor.Option;
import org.riser.modules.descriptor.PaperList;
import org.riser.modules.descriptor.PauseReason;
import org.riser.modules.descriptor.Script;
import org.riser.modules.descriptor.Stage;
import org.riser.modules.descriptor.Start;
import org.riser.rest.internal.http.Allow;
import org.riser.rest.internal.http.Call;
import org.riser.rest.internal.http.Listing;
import org.riser.rest.internal.http.Resource;
import org.riser.rest.internal.text.Messages;
import org.riser.rulebook.Rulebook;
import org.riser.rulebook.TableKind;

/** What kinds of case the tenant works with, and all that is needed to drive one from outside. */
@Component(service = Resource.class)
public final class CaseKindsResource implements Resource {
    private final CaseKinds kinds;
    private final Rulebook rulebook;
    private final Clock clock;

    @Activate
    public CaseKindsResource(@Reference CaseKinds kinds, @Reference Rulebook rulebook, @Reference Clock clock) {
        this.kinds = kinds;
        this.rulebook = rulebook;
        this.clock = clock;
    }

    /** A case kind in the list. */
    public record CaseKindLine(
            String id, String module, Text name, @Nullable String shortcut, Need customer, Need account, Need device) {}

    /** A row of a rule table that concerns the kind. */
    public record RuleRow(String rowId, String clause, Map<String, String> cells) {}

    /** A case kind with everything that a form, a process and its clocks need. */
    public record CaseKindJson(
            String id,
            String module,
            String descriptor,
            Text name,
            @Nullable String shortcut,
            Need customer,
            Need account,
            Need device,
            @Nullable String ownerRole,
            String numbering,
            List<Field> fields,
            List<Stage> stages,
            Start start,
            List<Action> actions,
            List<Option> coreActions,
            List<Checklist> checklists,
            List<PauseReason> pauseReasons,
            List<String> summary,
            List<Script> scripts,
            List<PaperList> papers,
            List<RuleRow> gates,
            List<RuleRow> clocks) {}

    @GET
    @Path("case-kinds")
    @Allow(Allow.CALLER)
    public Listing<CaseKindLine> listCaseKinds(@Context Call call) {
        return Listing.of(kinds.enabled(call.caller().tenant()).stream()
                .map(kind -> new CaseKindLine(
                        kind.id(),
                        kind.module(),
                        kind.name(),
                        kind.shortcut(),
                        kind.customer(),
                        kind.account(),
                        kind.device()))
                .toList());
    }

    @GET
    @Path("case-kinds/{kind}")
    @Allow(Allow.CALLER)
    public CaseKindJson getCaseKind(@Context Call call, @PathParam("kind") String id) {
        CaseKind kind = kinds.enabled(call.caller().tenant(), id)
                .orElseThrow(() -> new NotFound("kind.unknown", Messages.text("kind.unknown", id)));
        return new CaseKindJson(
                kind.id(),
                kind.module(),
                kind.hash(),
                kind.name(),
                kind.shortcut(),
                kind.customer(),
                kind.account(),
                kind.device(),
                kind.ownerRole(),
                kind.numbering(),
                fields(kind),
                kind.stages(),
                kind.start(),
                kind.actions(),
                coreActions(),
                kind.checklists(),
                kind.pauseReasons(),
                kind.summary(),
                kind.scripts(),
                kind.papers(),
                rows(call.caller(), kind, TableKind.GATE),
                rows(call.caller(), kind, TableKind.SLA));
    }

    /** The kind's own fields and those of the core that its forms ask for. */
    private static List<Field> fields(CaseKind kind) {
        return Stream.concat(kind.fields().stream(), CoreFields.all().stream()).toList();
    }

    private static List<Option> coreActions() {
        return Arrays.stream(CoreAction.values())
                .map(action -> new Option(action.id(), action.title()))
                .toList();
    }

    private List<RuleRow> rows(Caller caller, CaseKind kind, TableKind table) {
        return rulebook.table(caller.tenant(), kind.module(), table, clock.instant()).rows().stream()
                .filter(row -> kind.id().equals(row.cells().get("kind")))
                .map(row -> new RuleRow(row.ref().rowId(), row.ref().clause(), row.cells()))
                .toList();
    }
}
