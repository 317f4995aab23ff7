package org.riser.console.rules.internal;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.riser.console.ViewContext;
import org.riser.console.components.Formats;
import org.riser.publication.LayeredRow;
import org.riser.publication.RowTerms;

/** Says who answers for a row, why it is set, and until when it holds. */
final class TermsWords {
    private final Studio studio;
    private final ViewContext context;

    /**
     * One of these in two layers, or as it was and as it becomes.
     *
     * @param group what the group said, or was said
     * @param own what the company says, or is said
     */
    record Line(String title, String group, String own) {}

    TermsWords(Studio studio, ViewContext context) {
        this.studio = studio;
        this.context = context;
    }

    /**
     * What is said of a row in its layers; the group's people are not known here.
     *
     * @param owner what whoever answers for the company's row is called
     */
    List<Line> of(LayeredRow row, String owner) {
        String named = row.ownTerms().owner() == null ? owner : name(row.ownTerms());
        return Stream.of(
                        new Line(text("terms.owner"), "", row.own() == null ? "" : named),
                        line(row.groupTerms(), row.ownTerms(), "terms.until"),
                        line(row.groupTerms(), row.ownTerms(), "terms.reason"),
                        locks(row.groupTerms(), row.ownTerms()))
                .filter(line -> !line.group().isEmpty() || !line.own().isEmpty())
                .toList();
    }

    /** What is said otherwise than it was. */
    List<Line> differences(RowTerms was, RowTerms is) {
        return Stream.of(
                        new Line(text("terms.owner"), name(was), name(is)),
                        line(was, is, "terms.until"),
                        line(was, is, "terms.reason"),
                        locks(was, is))
                .filter(line -> !Objects.equals(line.group(), line.own()))
                .toList();
    }

    /** When a row ends; empty when it has no end. */
    String until(RowTerms terms) {
        return Optional.ofNullable(terms.until())
                .map(at -> Formats.exact(at, context.zone()))
                .orElse("");
    }

    private Line line(RowTerms one, RowTerms other, String key) {
        boolean isEnd = key.equals("terms.until");
        return new Line(text(key), isEnd ? until(one) : one.reason(), isEnd ? until(other) : other.reason());
    }

    private Line locks(RowTerms one, RowTerms other) {
        String yes = text("terms.yes");
        return new Line(text("terms.locked"), one.locked() ? yes : "", other.locked() ? yes : "");
    }

    private String name(RowTerms terms) {
        return studio.notes.name(context.caller(), terms.owner());
    }

    private String text(String key) {
        return RuleTexts.in(context, key);
    }
}
