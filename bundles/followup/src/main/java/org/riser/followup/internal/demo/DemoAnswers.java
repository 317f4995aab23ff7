package org.riser.followup.internal.demo;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.riser.followup.CallSheet;
import org.riser.followup.CallSheet.Question;
import org.riser.followup.FollowUpCall.Outcome;
import org.riser.followup.NewAttempt;

/** What demo customers say to whatever their module asks: most are content, one finds fault, one does not answer the phone. */
final class DemoAnswers {
    private static final int SPREAD = 3;

    private final CallSheet sheet;

    DemoAnswers(CallSheet sheet) {
        this.sheet = sheet;
    }

    /** @param turn of the customer, from 0 */
    NewAttempt of(int turn) {
        if (turn % SPREAD == 2) {
            return NewAttempt.of(Outcome.NO_ANSWER);
        }
        boolean finds = turn % SPREAD == 1;
        Map<String, Object> answers = new HashMap<>();
        boolean first = true;
        for (Question question : sheet.questions()) {
            Integer max = question.max();
            if (question.kind() == Question.Kind.SCORE && max != null) {
                answers.put(question.id(), finds ? max - SPREAD : max - turn % 2);
            } else if (question.kind() == Question.Kind.GRADE) {
                answers.put(question.id(), finds && first ? "poor" : "good");
                first = false;
            }
        }
        BigDecimal told = finds ? sheet.booked().add(BigDecimal.TEN) : sheet.booked();
        return NewAttempt.reached(answers, told);
    }
}
