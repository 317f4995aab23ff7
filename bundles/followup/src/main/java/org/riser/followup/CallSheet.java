package org.riser.followup;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.riser.api.Text;

/**
 * What an agent has before them while they dial. Immutable.
 *
 * @param questions in the order in which they are asked; empty when the module declares none
 * @param band the part of the day it is now; null when the rules name none
 * @param blocks why the customer may not be dialled now; empty when they may
 * @param booked what the job's record says was charged, in yuan
 */
public record CallSheet(List<Question> questions, @Nullable Text band, List<Text> blocks, BigDecimal booked) {
    public CallSheet {
        questions = List.copyOf(questions);
        blocks = List.copyOf(blocks);
    }

    /**
     * One question.
     *
     * @param id by which its answer is given
     * @param text what it is about
     * @param min smallest score; null for other kinds
     * @param max largest score; null as well
     * @param clause catalogue id of what asks for it; null when none does
     */
    public record Question(
            String id,
            Text text,
            Kind kind,
            boolean required,
            @Nullable Integer min,
            @Nullable Integer max,
            @Nullable String clause) {
        /** How it is answered. */
        public enum Kind {
            /** A whole number from {@code min} to {@code max}. */
            SCORE,
            /** {@code good}, {@code fair} or {@code poor}. */
            GRADE,
            /** A text. */
            TEXT,
            /** {@code true} or {@code false}; yes is the good answer. */
            YES_NO,
            /** {@code pass}, {@code fail} or {@code na}. */
            PASS_FAIL_NA,
            /** A number. */
            NUMBER,
            /** Id of an image. */
            PHOTO
        }
    }
}
