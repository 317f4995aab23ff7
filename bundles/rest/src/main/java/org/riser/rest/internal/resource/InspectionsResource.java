package org.riser.rest.internal.resource;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.riser.api.Text;
import org.riser.api.error.Fault;
import org.riser.api.error.InvalidInput;
import org.riser.identity.OrgUnit;
import org.riser.identity.Permissions;
import org.riser.inspection.CheckAnswer;
import org.riser.inspection.CheckItem;
import org.riser.inspection.CheckScore;
import org.riser.inspection.CheckScores;
import org.riser.inspection.NewRound;
import org.riser.inspection.Round;
import org.riser.inspection.RoundChange;
import org.riser.inspection.RoundKind;
import org.riser.inspection.RoundQuery;
import org.riser.inspection.Rounds;
import org.riser.inspection.UncheckedUnit;
import org.riser.rest.internal.http.Allow;
import org.riser.rest.internal.http.Call;
import org.riser.rest.internal.http.Listing;
import org.riser.rest.internal.http.NeedsVersion;
import org.riser.rest.internal.http.Paging;
import org.riser.rest.internal.http.Resource;
import org.riser.rest.internal.http.Status;
import org.riser.rest.internal.text.Messages;

/** Rounds of inspection, what they go through, and what they score. */
@Component(service = Resource.class)
public final class InspectionsResource implements Resource {
    private final Rounds rounds;
    private final CheckScores scores;

    @Activate
    public InspectionsResource(@Reference Rounds rounds, @Reference CheckScores scores) {
        this.rounds = rounds;
        this.scores = scores;
    }

    /** See {@link NewRound}; people are ids of staff. */
    public record RoundInput(
            String module,
            RoundKind kind,
            @Nullable UUID orgUnit,
            @Nullable String place,
            List<UUID> employees,
            @Nullable UUID leader,
            @Nullable UUID contact,
            @Nullable LocalDate day) {
        NewRound round() {
            return new NewRound(
                    module,
                    kind,
                    orgUnit,
                    place,
                    principals(employees),
                    leader == null ? null : principal(leader),
                    contact,
                    day);
        }
    }

    /** See {@link RoundChange}. */
    public record RoundChangeInput(
            @Nullable List<UUID> employees, @Nullable List<CheckAnswerInput> answers) {
        RoundChange change() {
            return new RoundChange(
                    employees == null ? null : principals(employees),
                    Stream.ofNullable(answers)
                            .flatMap(List::stream)
                            .map(CheckAnswerInput::answer)
                            .toList());
        }
    }

    /** See {@link CheckAnswer}; people are ids of staff. */
    public record CheckAnswerInput(
            String item,
            CheckAnswer.@Nullable Result result,
            @Nullable BigDecimal number,
            @Nullable List<UUID> employees,
            @Nullable String note,
            @Nullable List<UUID> files) {
        CheckAnswer answer() {
            return new CheckAnswer(
                    item,
                    result,
                    number,
                    employees == null ? List.of() : principals(employees),
                    note,
                    files == null ? List.of() : files);
        }
    }

    /** See {@link CheckItem}. */
    public record CheckItemJson(
            String id,
            Text name,
            String clause,
            Text standard,
            String family,
            Text familyName,
            boolean isNumber,
            String unit,
            List<CheckBoundJson> wrong,
            @Nullable String points,
            boolean isFined) {
        static CheckItemJson of(CheckItem item) {
            BigDecimal points = item.points();
            return new CheckItemJson(
                    item.id(),
                    item.name(),
                    item.clause(),
                    item.standard(),
                    item.family(),
                    item.familyName(),
                    item.isNumber(),
                    item.unit(),
                    item.wrong().stream()
                            .map(bound -> new CheckBoundJson(
                                    bound.operator(), bound.limit().toPlainString()))
                            .toList(),
                    points == null ? null : points.toPlainString(),
                    item.isFined());
        }
    }

    /** See {@link CheckItem.Bound}. */
    public record CheckBoundJson(String operator, String limit) {}

    /** See {@link UncheckedUnit}. */
    public record UncheckedUnitJson(
            UUID id,
            String name,
            OrgUnit.Kind kind,
            @Nullable UUID draft,
            @Nullable LocalDate lastChecked) {
        static UncheckedUnitJson of(UncheckedUnit unit) {
            return new UncheckedUnitJson(unit.id(), unit.name(), unit.kind(), unit.draft(), unit.lastChecked());
        }
    }

    /** See {@link CheckScore}. */
    public record CheckScoreJson(
            UUID round,
            RoundKind kind,
            String module,
            String employee,
            String employeeName,
            LocalDate day,
            String deducted,
            String score) {
        static CheckScoreJson of(CheckScore score) {
            return new CheckScoreJson(
                    score.round(),
                    score.kind(),
                    score.module(),
                    score.employee(),
                    score.employeeName(),
                    score.day(),
                    score.deducted().toPlainString(),
                    score.score().toPlainString());
        }
    }

    @GET
    @Path("checklists/{module}")
    @Allow(Allow.CALLER)
    public Listing<CheckItemJson> listCheckItems(
            @Context Call call,
            @PathParam("module") String module,
            @QueryParam("kind") @Nullable RoundKind kind,
            @QueryParam("place") @Nullable String place) {
        RoundKind asked = kind == null ? RoundKind.WEEKLY : kind;
        return Listing.of(rounds.items(call.caller(), module, asked, place, null).stream()
                .map(CheckItemJson::of)
                .toList());
    }

    @POST
    @Path("inspections")
    @Status(201)
    @Allow(Permissions.INSPECTION_CHECK)
    public RoundJson startRound(@Context Call call, RoundInput body) {
        return RoundJson.of(rounds.start(call.caller(), call.commandId(), body.round()));
    }

    @GET
    @Path("inspections")
    @Allow(Allow.CALLER)
    public Listing<RoundJson> listRounds(
            @Context Call call,
            @QueryParam("kind") @Nullable RoundKind kind,
            @QueryParam("state") Round.@Nullable State state,
            @QueryParam("unit") @Nullable UUID unit,
            @Context Paging paging) {
        RoundQuery query = new RoundQuery(kind, state, unit, paging.cursor(), paging.limit());
        return Listing.of(rounds.page(call.caller(), query).map(RoundJson::of));
    }

    @GET
    @Path("inspections/{round}")
    @Allow(Allow.CALLER)
    public RoundJson getRound(@Context Call call, @PathParam("round") UUID id) {
        return RoundJson.of(rounds.find(call.caller(), id));
    }

    @GET
    @Path("inspections/{round}/items")
    @Allow(Allow.CALLER)
    public Listing<CheckItemJson> listRoundItems(@Context Call call, @PathParam("round") UUID id) {
        return Listing.of(
                rounds.items(call.caller(), id).stream().map(CheckItemJson::of).toList());
    }

    @PATCH
    @Path("inspections/{round}")
    @NeedsVersion
    @Allow(Permissions.INSPECTION_CHECK)
    public RoundJson saveRound(@Context Call call, @PathParam("round") UUID id, RoundChangeInput body) {
        return RoundJson.of(rounds.save(call.caller(), id, body.change(), call.expectedVersion()));
    }

    @POST
    @Path("inspections/{round}:submit")
    @Allow(Permissions.INSPECTION_CHECK)
    public RoundJson submitRound(@Context Call call, @PathParam("round") UUID id) {
        return RoundJson.of(rounds.submit(call.caller(), id, call.expectedVersionIfAny()));
    }

    @POST
    @Path("inspections/{round}:discard")
    @Status(204)
    @Allow(Permissions.INSPECTION_CHECK)
    public void discardRound(@Context Call call, @PathParam("round") UUID id) {
        rounds.discard(call.caller(), id, call.expectedVersionIfAny());
    }

    @GET
    @Path("unchecked-units")
    @Allow(Allow.CALLER)
    public Listing<UncheckedUnitJson> listUncheckedUnits(
            @Context Call call,
            @QueryParam("kind") @Nullable RoundKind kind,
            @QueryParam("day") @Nullable LocalDate day) {
        RoundKind asked = kind == null ? RoundKind.WEEKLY : kind;
        return Listing.of(rounds.unchecked(call.caller(), asked, day).stream()
                .map(UncheckedUnitJson::of)
                .toList());
    }

    @GET
    @Path("check-scores")
    @Allow(Allow.CALLER)
    public Listing<CheckScoreJson> listCheckScores(
            @Context Call call,
            @QueryParam("employee") @Nullable UUID employee,
            @QueryParam("from") @Nullable LocalDate from,
            @QueryParam("to") @Nullable LocalDate to) {
        if (employee == null || from == null || to == null) {
            String missing = employee == null ? "employee" : from == null ? "from" : "to";
            throw new InvalidInput(List.of(
                    new Fault(missing, "parameter.required", Messages.text("parameter.required", missing), null)));
        }
        return Listing.of(scores.of(call.caller(), principal(employee), from, to).stream()
                .map(CheckScoreJson::of)
                .toList());
    }

    private static List<String> principals(List<UUID> staff) {
        return staff.stream().map(InspectionsResource::principal).toList();
    }

    private static String principal(UUID staff) {
        return "staff:" + staff;
    }
}
