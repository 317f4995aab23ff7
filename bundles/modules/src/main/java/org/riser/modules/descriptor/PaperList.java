package org.riser.modules.descriptor;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.riser.api.Text;

/**
 * The papers a customer brings, by who applies.
 *
 * @param kinds ids of the case kinds it belongs to
 * @param clause catalogue id of what asks for it, or null
 */
public record PaperList(
        String id,
        Text name,
        List<String> kinds,
        List<Applicant> applicants,
        @Nullable String clause) {
    public PaperList {
        kinds = List.copyOf(kinds);
        applicants = List.copyOf(applicants);
    }

    /** One sort of applicant (the owner, an agent) and what they bring. */
    public record Applicant(String id, Text name, List<Paper> papers) {
        public Applicant {
            papers = List.copyOf(papers);
        }
    }

    /**
     * One paper.
     *
     * @param original whether the original must be seen
     * @param copies how many copies are kept
     */
    public record Paper(String id, Text name, boolean original, int copies) {}
}
