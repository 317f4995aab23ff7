package org.riser.console.reports.internal;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.riser.api.error.Fault;
import org.riser.api.error.InvalidInput;
import org.riser.console.ViewContext;
import org.riser.console.components.EntryDialog;
import org.riser.reports.NewSchedule;
import org.riser.reports.NewSchedule.Rhythm;

/** The inputs of a schedule. */
final class ScheduleForm {
    private static final LocalTime MORNING = LocalTime.of(8, 0);

    private final ViewContext context;
    private final TextField name = new TextField();
    private final Select<Rhythm> rhythm = new Select<>();
    private final IntegerField day = new IntegerField();
    private final TextField at = new TextField();
    private final CheckboxGroup<String> reports = new CheckboxGroup<>();
    private final TextArea recipients = new TextArea();
    private final Select<String> language = new Select<>();
    private final Checkbox active = new Checkbox();

    /** @param before null for a new one */
    ScheduleForm(ViewContext context, Map<String, String> titles, @Nullable NewSchedule before) {
        this.context = context;
        name.setLabel(text("schedule.name"));
        rhythm.setLabel(text("rhythm"));
        rhythm.setItems(Rhythm.values());
        rhythm.setItemLabelGenerator(one -> text("rhythm." + one));
        day.setLabel(text("rhythm.day"));
        day.setHelperText(text("rhythm.day.help"));
        at.setLabel(text("rhythm.time"));
        reports.setLabel(text("schedule.reports"));
        reports.setItems(titles.keySet());
        reports.setItemLabelGenerator(id -> titles.getOrDefault(id, id));
        recipients.setLabel(text("schedule.recipients"));
        recipients.setHelperText(text("schedule.recipients.help"));
        language.setLabel(text("schedule.language"));
        language.setItems("zh", "en");
        language.setItemLabelGenerator(id -> text("language." + id));
        active.setLabel(text("schedule.active"));
        fill(
                before == null
                        ? new NewSchedule(
                                "",
                                Rhythm.MONTHLY,
                                1,
                                MORNING,
                                List.copyOf(titles.keySet()),
                                List.of(),
                                context.locale().getLanguage().equals("zh") ? "zh" : "en",
                                true)
                        : before);
    }

    private void fill(NewSchedule values) {
        name.setValue(values.name());
        rhythm.setValue(values.rhythm());
        day.setValue(values.day());
        at.setValue(values.at().toString());
        reports.setValue(Set.copyOf(values.reports()));
        recipients.setValue(String.join("\n", values.recipients()));
        language.setValue(values.language());
        active.setValue(values.active());
    }

    EntryDialog dialog(String title) {
        return new EntryDialog(context, title)
                .with("name", name)
                .with("rhythm", rhythm)
                .with("day", day)
                .with("at", at)
                .with("reports", reports)
                .with("recipients", recipients)
                .with("language", language)
                .with(active);
    }

    NewSchedule wanted() {
        Integer chosen = day.getValue();
        return new NewSchedule(
                name.getValue(),
                rhythm.getValue(),
                chosen == null ? 0 : chosen,
                time(),
                reports.getListDataView()
                        .getItems()
                        .filter(reports.getValue()::contains)
                        .toList(),
                Arrays.stream(recipients.getValue().split("[\\s,;，；]+"))
                        .filter(one -> !one.isEmpty())
                        .toList(),
                language.getValue(),
                Boolean.TRUE.equals(active.getValue()));
    }

    private LocalTime time() {
        try {
            return LocalTime.parse(at.getValue());
        } catch (DateTimeParseException mistyped) {
            throw new InvalidInput(
                    List.of(Fault.of("at", "report.time", "时刻应写成 08:30 这样。", "The time is written like 08:30.")));
        }
    }

    private String text(String key) {
        return ReportTexts.in(context, key);
    }
}
