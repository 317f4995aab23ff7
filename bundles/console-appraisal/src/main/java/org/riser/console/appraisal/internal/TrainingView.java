package org.riser.console.appraisal.internal;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.riser.appraisal.NewTraining;
import org.riser.appraisal.TrainingQuery;
import org.riser.appraisal.TrainingRecord;
import org.riser.appraisal.TrainingRecord.Kind;
import org.riser.appraisal.Trainings;
import org.riser.console.References.Choice;
import org.riser.console.ViewContext;
import org.riser.console.components.DateInputs;
import org.riser.console.components.EmptyState;
import org.riser.console.components.EntryDialog;
import org.riser.console.components.LazyGrid;
import org.riser.console.components.PersonChip;
import org.riser.identity.Permissions;

/** The outcomes of trainings, the last recorded first, and the dialog that adds one. */
final class TrainingView extends Div {
    private final transient Trainings trainings;
    private final transient Clock clock;
    private final transient ViewContext context;
    private final Select<Kind> kind = new Select<>();
    private final LazyGrid<TrainingRecord> grid;

    TrainingView(Trainings trainings, Clock clock, ViewContext context) {
        this.trainings = trainings;
        this.clock = clock;
        this.context = context;
        AppraisalTexts.STYLE.attach(this);
        addClassNames("rs-appraisal", "rs-list");
        kind.setItems(Kind.values());
        kind.setItemLabelGenerator(this::name);
        kind.setEmptySelectionAllowed(true);
        kind.setEmptySelectionCaption(text("training.all"));
        kind.setAriaLabel(text("training.kind"));
        kind.addValueChangeListener(change -> show());
        grid = new LazyGrid<>(
                (cursor, limit) ->
                        trainings.page(context.caller(), new TrainingQuery(null, kind.getValue(), cursor, limit)),
                TrainingRecord::id);
        grid.addComponentColumn(record -> new PersonChip(record.employeeName())).setHeader(text("employee"));
        narrow(grid.addColumn(record -> text("training." + record.kind())), "training.kind");
        narrow(grid.addColumn(record -> AppraisalTexts.points(record.score())), "training.score");
        narrow(grid.addColumn(record -> record.heldOn().toString()), "training.day");
        narrow(grid.addColumn(record -> AppraisalTexts.points(record.theory())), "training.theory");
        narrow(grid.addColumn(record -> AppraisalTexts.points(record.skill())), "training.skill");
        narrow(grid.addColumn(TrainingRecord::byName), "training.by");
        grid.setEmptyStateComponent(
                new EmptyState(VaadinIcon.ACADEMY_CAP, text("trainings.none"), text("trainings.none.help")));
        Div bar = new Div(kind);
        bar.addClassName("rs-appraisal-verbs");
        if (context.caller().may(Permissions.APPRAISAL_ASSESS)) {
            Button record = new Button(text("verb.record"), click -> record());
            record.setId("verb-record");
            record.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            bar.add(record);
        }
        add(bar, grid);
        context.follow(Trainings.TOPIC, this::show);
    }

    private void narrow(Grid.Column<TrainingRecord> column, String header) {
        column.setHeader(text(header)).setAutoWidth(true).setFlexGrow(0);
    }

    private void show() {
        grid.reload();
    }

    private void record() {
        ComboBox<Choice> employee = People.box(context);
        Select<Kind> which = new Select<>();
        which.setLabel(text("training.kind"));
        which.setItems(Kind.values());
        which.setItemLabelGenerator(this::name);
        which.setValue(kind.getValue() == null ? Kind.INDUCTION : kind.getValue());
        DatePicker day = DateInputs.day();
        day.setLabel(text("training.day"));
        day.setValue(LocalDate.ofInstant(clock.instant(), context.zone()));
        TextField score = number("training.score");
        TextField theory = number("training.theory");
        TextField skill = number("training.skill");
        UUID id = UUID.randomUUID();
        new EntryDialog(context, text("verb.record"))
                .with("employee", employee)
                .with("kind", which)
                .with("heldOn", day)
                .with("score", score)
                .with(new Paragraph(text("training.parts.help")))
                .with("theory", theory)
                .with("skill", skill)
                .open(text("verb.record"), () -> {
                    trainings.record(
                            context.caller(),
                            id,
                            new NewTraining(
                                    People.principal(employee),
                                    which.getValue(),
                                    Entries.read(day),
                                    read(theory),
                                    read(skill),
                                    read(score)));
                    show();
                    context.done(AppraisalTexts.MESSAGES.text("done"));
                });
    }

    private TextField number(String key) {
        TextField field = new TextField(text(key));
        field.getElement().setAttribute("inputmode", "decimal");
        return field;
    }

    private static @Nullable BigDecimal read(TextField field) {
        return field.getValue().isBlank() ? null : Entries.read(field);
    }

    private String name(@Nullable Kind one) {
        return text(one == null ? "training.all" : "training." + one);
    }

    private String text(String key) {
        return AppraisalTexts.in(context, key);
    }
}
