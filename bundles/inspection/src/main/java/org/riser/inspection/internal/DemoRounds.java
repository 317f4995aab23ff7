package org.riser.inspection.internal;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.riser.api.error.NotFound;
import org.riser.api.security.Caller;
import org.riser.identity.Staff;
import org.riser.identity.demo.DemoContext;
import org.riser.identity.demo.DemoContributor;
import org.riser.inspection.CheckAnswer;
import org.riser.inspection.CheckItem;
import org.riser.inspection.NewRound;
import org.riser.inspection.Round;
import org.riser.inspection.RoundChange;
import org.riser.inspection.RoundKind;
import org.riser.inspection.Rounds;

/**
 * For each module a submitted monthly check of the clerks' hall with a fault, and a weekly one that is half filled in, so that
 * the hall is still to be checked. A second start adds nothing.
 */
@Component
public final class DemoRounds implements DemoContributor {
    private static final String FAULTY = "SVC-DRS-06";
    private static final String PLACE = "hall";
    private static final int SEEN = 12;

    private final Rounds rounds;

    @Activate
    public DemoRounds(@Reference Rounds rounds) {
        this.rounds = rounds;
    }

    /** After the people, the rules and conduct. */
    @Override
    public int order() {
        return 320;
    }

    @Override
    public void contribute(Caller system, DemoContext context) {
        List<Staff> clerks = context.staff().getOrDefault("clerk", List.of());
        Optional<Staff> supervisor =
                context.staff().getOrDefault("supervisor", List.of()).stream().findFirst();
        UUID hall = clerks.stream()
                .map(Staff::orgUnit)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        if (clerks.isEmpty() || supervisor.isEmpty() || hall == null) {
            return;
        }
        List<String> checked = clerks.stream().map(Staff::principal).toList();
        Caller checker = new Caller(
                system.tenant(),
                supervisor.get().principal(),
                supervisor.get().name(),
                system.roles(),
                system.permissions(),
                system.scope(),
                system.orgUnit());
        for (String module : context.modules()) {
            for (RoundKind kind : List.of(RoundKind.MONTHLY, RoundKind.WEEKLY)) {
                UUID id = UUID.nameUUIDFromBytes(("demo/" + system.tenant() + "/round/" + module + "/" + kind.id())
                        .getBytes(StandardCharsets.UTF_8));
                if (isNew(checker, id)) {
                    go(checker, id, new NewRound(module, kind, hall, PLACE, checked, null, null, null));
                }
            }
        }
    }

    private void go(Caller checker, UUID id, NewRound wanted) {
        Round round = rounds.start(checker, id, wanted);
        boolean isWhole = wanted.kind() == RoundKind.MONTHLY;
        List<CheckAnswer> answers = new ArrayList<>();
        for (CheckItem item : rounds.items(checker, id)) {
            if (isWhole || answers.size() < SEEN) {
                answers.add(answer(item, isWhole ? wanted.employees().get(0) : ""));
            }
        }
        Round saved = rounds.save(checker, id, new RoundChange(null, answers), round.version());
        if (isWhole) {
            rounds.submit(checker, id, saved.version());
        }
    }

    /** @param atFault empty when everything is as it should be */
    private static CheckAnswer answer(CheckItem item, String atFault) {
        boolean isFault = item.id().equals(FAULTY) && !atFault.isEmpty();
        CheckAnswer.Result result = isFault
                ? CheckAnswer.Result.FAIL
                : item.isNumber() ? CheckAnswer.Result.NOT_APPLICABLE : CheckAnswer.Result.PASS;
        return new CheckAnswer(
                item.id(),
                result,
                null,
                isFault ? List.of(atFault) : List.of(),
                isFault ? "领带有污渍，已当场提醒更换。" : null,
                List.of());
    }

    private boolean isNew(Caller checker, UUID id) {
        try {
            rounds.find(checker, id);
            return false;
        } catch (NotFound none) {
            return true;
        }
    }
}
