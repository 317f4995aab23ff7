package org.riser.console.quality.internal;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.riser.api.error.Fault;
import org.riser.api.error.InvalidInput;
import org.riser.console.ViewContext;
import org.riser.console.components.DateInputs;
import org.riser.console.components.EntryDialog;
import org.riser.followup.NewSample;

/** Asks what to draw from, and has it drawn. */
final class DrawDialog {
    /** Months that can be chosen to be topped up; older ones have been counted long ago. */
    private static final int MONTHS = 12;

    private DrawDialog() {}

    /**
     * @param module that is proposed, if it is among those that are followed up
     * @param begin is handed the id of the draw, and what is wanted
     */
    static void open(
            FollowUps followUps, ViewContext context, Optional<String> module, BiConsumer<UUID, NewSample> begin) {
        LocalDate today = followUps.today(context);
        Map<String, String> names = followUps.modules.names(context);
        Select<String> from = new Select<>();
        from.setLabel(QualityTexts.in(context, "module"));
        from.setItems(names.keySet());
        from.setItemLabelGenerator(id -> names.getOrDefault(id, id));
        from.setValue(module.filter(names::containsKey)
                .orElse(names.keySet().iterator().next()));
        DatePicker day = DateInputs.day();
        day.setLabel(QualityTexts.in(context, "draw.day"));
        day.setHelperText(QualityTexts.in(context, "draw.day.help"));
        day.setValue(today);
        Select<YearMonth> month = months(context, YearMonth.from(today));
        UUID id = UUID.randomUUID();
        String verb = QualityTexts.in(context, "draw");
        new EntryDialog(context, verb)
                .with(new Paragraph(QualityTexts.in(context, "draw.consequence")))
                .with("module", from)
                .with("day", day)
                .with("month", month)
                .open(verb, () -> {
                    NewSample wanted = new NewSample(from.getValue(), day(day.getValue()), month.getValue());
                    begin.accept(id, wanted);
                });
    }

    private static Select<YearMonth> months(ViewContext context, YearMonth now) {
        Select<YearMonth> month = new Select<>();
        month.setLabel(QualityTexts.in(context, "draw.month"));
        month.setHelperText(QualityTexts.in(context, "draw.month.help"));
        month.setEmptySelectionAllowed(true);
        month.setEmptySelectionCaption(QualityTexts.in(context, "draw.month.none"));
        month.setItemLabelGenerator(one -> one == null ? QualityTexts.in(context, "draw.month.none") : one.toString());
        month.setItems(
                IntStream.rangeClosed(1, MONTHS).mapToObj(now::minusMonths).toList());
        return month;
    }

    private static LocalDate day(@Nullable LocalDate chosen) {
        if (chosen == null) {
            throw new InvalidInput(
                    List.of(new Fault("day", "followup.day", QualityTexts.MESSAGES.text("draw.day.missing"), null)));
        }
        return chosen;
    }
}
