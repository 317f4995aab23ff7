package org.riser.console.appraisal.internal;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.riser.appraisal.Appraisal;
import org.riser.appraisal.Appraisal.OpenPenalty;
import org.riser.appraisal.AppraisalLine;
import org.riser.appraisal.ItemScore;
import org.riser.appraisal.LineChange;
import org.riser.console.ViewContext;
import org.riser.console.components.EntryDialog;

/**
 * Asks how something that counts already is to be changed, and why: by a ruling on an appeal, or by a restatement of a locked
 * period.
 *
 * @param key of the verb; its help is below it
 */
record Corrections(ViewContext context, Appraisal sheet, Entries entries, String key) {
    private static final String CHANGE = "changes[0]";

    /** What makes the change. */
    interface Step {
        void make(UUID id, LineChange change, String reason);
    }

    /** Another number of points for a line; zero takes it back. */
    void points(Step step) {
        List<AppraisalLine> lines =
                sheet.lines().stream().filter(line -> line.withdrawn() == null).toList();
        if (lines.isEmpty()) {
            new EntryDialog(context, text(key))
                    .with(new Paragraph(text("correction.none")))
                    .open(text("ok"), () -> {});
            return;
        }
        Select<AppraisalLine> line = new Select<>();
        line.setLabel(text("line"));
        line.setItems(lines);
        line.setItemLabelGenerator(one -> SheetParts.line(context, one));
        TextField points = entries.number("points");
        TextArea reason = entries.area("reason");
        line.addValueChangeListener(change -> points.setValue(proposed(change.getValue())));
        line.setValue(lines.stream()
                .filter(one -> one.countedNow() != null)
                .findFirst()
                .orElse(lines.get(0)));
        UUID id = UUID.randomUUID();
        new EntryDialog(context, text(key))
                .with(new Paragraph(text(key + ".help")))
                .with(CHANGE, line)
                .with(CHANGE + ".points", points)
                .with("reason", reason)
                .open(
                        text(key),
                        () -> step.make(
                                id,
                                new LineChange(line.getValue().id(), Entries.read(points), null, null, null),
                                reason.getValue()));
    }

    /** A penalty that counts since; its points are its own. */
    void take(Step step) {
        Select<OpenPenalty> penalty = entries.penalties();
        Select<ItemScore> item = entries.items();
        TextArea reason = entries.area("reason");
        UUID id = UUID.randomUUID();
        new EntryDialog(context, text(key))
                .with(new Paragraph(text(key + ".help")))
                .with(CHANGE, penalty)
                .with("item", item)
                .with("reason", reason)
                .open(
                        text(key),
                        () -> step.make(
                                id,
                                new LineChange(
                                        null,
                                        null,
                                        sheet.id(),
                                        item.getValue().item().id(),
                                        penalty.getValue().penalty()),
                                reason.getValue()));
    }

    /** What its penalty counts now; otherwise what it is, to be typed over. */
    static String proposed(@Nullable AppraisalLine line) {
        if (line == null) {
            return "";
        }
        BigDecimal now = line.countedNow();
        return AppraisalTexts.points(now == null ? line.points() : now);
    }

    private String text(String key, Object... arguments) {
        return AppraisalTexts.in(context, key, arguments);
    }
}
