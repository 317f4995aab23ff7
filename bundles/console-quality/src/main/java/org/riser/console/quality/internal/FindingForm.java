package org.riser.console.quality.internal;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.riser.api.Text;
import org.riser.api.error.Fault;
import org.riser.api.error.InvalidInput;
import org.riser.conduct.ConductEvent;
import org.riser.conduct.Finding;
import org.riser.conduct.NewFinding;
import org.riser.console.ViewContext;
import org.riser.console.components.EmptyState;
import org.riser.console.components.FieldForm;
import org.riser.identity.Permissions;
import org.riser.modules.descriptor.Field;
import org.riser.modules.descriptor.FieldType;
import org.riser.modules.descriptor.Form;
import org.riser.modules.descriptor.Option;

/** Asks what was found: first of what kind it is, then what the rows of the penalty table want to know of it. */
final class FindingForm extends Div {
    private static final String EMPLOYEE = "employee";
    private static final String OCCURRED = "occurred-at";
    private static final String ITEM = "item";
    private static final String CASE = "case";
    private static final String WORDS = "text";
    private static final String EVIDENCE = "evidence";
    private static final String FACT = "fact-";

    /** Stands for every value that no row asks for. */
    private static final String NONE = "none";

    private static final int LONGEST = 500;
    private static final int LONGEST_ITEM = 80;

    private final transient ConductDesk desk;
    private final transient ViewContext context;
    private final Select<Kind> kind = new Select<>();
    private final Div body = new Div();

    /** Of this form: recorded once, however often it is sent. */
    private UUID finding = UUID.randomUUID();

    /** What can be found, under the rules of which module. */
    private record Kind(String module, String moduleName, ConductEvent event) {}

    FindingForm(ConductDesk desk, ViewContext context) {
        this.desk = desk;
        this.context = context;
        QualityTexts.STYLE.attach(this);
        addClassName("rs-finding");
        List<Kind> kinds = desk.modules(context).entrySet().stream()
                .flatMap(module -> desk.findings.events(context.caller(), module.getKey()).stream()
                        .map(event -> new Kind(module.getKey(), module.getValue(), event)))
                .toList();
        add(new H2(text("finding.new")));
        if (kinds.isEmpty()) {
            add(new EmptyState(VaadinIcon.GAVEL, text("finding.nothing"), text("finding.nothing.help")));
            return;
        }
        kind.setLabel(text("finding.kind"));
        kind.setItems(kinds);
        kind.setItemLabelGenerator(this::label);
        kind.setId("finding-kind");
        kind.addValueChangeListener(change -> ask(change.getValue()));
        add(new Paragraph(text("finding.help")), kind, body);
        kind.setValue(kinds.get(0));
    }

    private String label(Kind one) {
        return one.moduleName() + " · "
                + one.event().rows().stream().map(context::text).collect(Collectors.joining(" / "));
    }

    private void ask(Kind chosen) {
        body.removeAll();
        FieldForm form = new FieldForm(new Form(fields(chosen.event()), List.of(), null), context);
        Runnable record = () -> form.attempt(() -> record(chosen, form.checked().orElseThrow()));
        form.onSubmit(record);
        Button button = new Button(text("finding.record"), click -> record.run());
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        button.setTooltipText("Ctrl+Enter");
        button.setId("finding-record");
        body.add(form, button);
        form.focusFirst();
    }

    private List<Field> fields(ConductEvent event) {
        List<Field> fields = new ArrayList<>();
        fields.add(field(EMPLOYEE, FieldType.STAFF, QualityTexts.MESSAGES.text("penalty.employee"), true, null, null));
        fields.add(field(
                OCCURRED,
                FieldType.TIME,
                QualityTexts.MESSAGES.text("penalty.occurred"),
                false,
                null,
                QualityTexts.MESSAGES.text("finding.occurred.help")));
        event.facts().forEach(fact -> fields.add(fact(fact)));
        if (event.facts().stream().noneMatch(fact -> fact.id().equals(ITEM))) {
            fields.add(field(
                    ITEM,
                    FieldType.TEXT,
                    QualityTexts.MESSAGES.text("finding.item"),
                    false,
                    LONGEST_ITEM,
                    QualityTexts.MESSAGES.text("finding.item.help")));
        }
        if (context.caller().may(Permissions.CASE_VIEW)) {
            fields.add(field(
                    CASE,
                    FieldType.TEXT,
                    QualityTexts.MESSAGES.text("job.case"),
                    false,
                    LONGEST_ITEM,
                    QualityTexts.MESSAGES.text("finding.case.help")));
        }
        fields.add(field(WORDS, FieldType.LONGTEXT, QualityTexts.MESSAGES.text("finding.text"), true, LONGEST, null));
        fields.add(field(
                EVIDENCE,
                FieldType.LONGTEXT,
                QualityTexts.MESSAGES.text("penalty.evidence"),
                true,
                LONGEST,
                QualityTexts.MESSAGES.text("finding.evidence.help")));
        return fields;
    }

    private static Field fact(ConductEvent.Fact fact) {
        FieldType type = switch (fact.kind()) {
            case YES_NO, CHOICE -> FieldType.CHOICE;
            case NUMBER -> FieldType.NUMBER;
            case TEXT -> FieldType.TEXT;
        };
        Field field = field(
                fact.id().equals(ITEM) ? ITEM : FACT + fact.id(),
                type,
                fact.name(),
                fact.kind() != ConductEvent.Kind.TEXT,
                null,
                null);
        return switch (fact.kind()) {
            case YES_NO -> field.withOptions(List.of(option("yes", "yes"), option("no", "no")));
            case CHOICE -> {
                List<Option> options = new ArrayList<>();
                fact.choices().forEach(choice -> options.add(new Option(choice.value(), name(choice))));
                options.add(option(NONE, "finding.none"));
                yield field.withOptions(options);
            }
            case NUMBER, TEXT -> field;
        };
    }

    private static Option option(String id, String key) {
        return new Option(id, QualityTexts.MESSAGES.text(key));
    }

    /** In our words if there are any, else in those of the row that asks for it. */
    private static Text name(ConductEvent.Choice choice) {
        String key = "fact.value." + choice.value();
        return QualityTexts.MESSAGES.has(key) ? QualityTexts.MESSAGES.text(key) : choice.row();
    }

    private static Field field(
            String id, FieldType type, Text name, boolean required, @Nullable Integer longest, @Nullable Text hint) {
        return new Field(
                id, type, name, hint, required, null, null, null, null, longest, List.of(), List.of(), false, false);
    }

    private void record(Kind chosen, Map<String, Object> values) {
        Map<String, Object> facts = new HashMap<>();
        for (ConductEvent.Fact fact : chosen.event().facts()) {
            Object value = values.get(FACT + fact.id());
            if (value != null) {
                facts.put(fact.id(), typed(fact, value));
            }
        }
        NewFinding found = new NewFinding(
                chosen.module(),
                chosen.event().event(),
                "staff:" + values.get(EMPLOYEE),
                (Instant) values.get(OCCURRED),
                item(values.get(ITEM)),
                String.valueOf(values.get(WORDS)),
                String.valueOf(values.get(EVIDENCE)),
                caseId(values.get(CASE)),
                facts);
        try {
            recorded(desk.findings.record(context.caller(), finding, found));
        } catch (InvalidInput refused) {
            throw new InvalidInput(
                    refused.faults().stream().map(FindingForm::here).toList());
        }
    }

    private @Nullable UUID caseId(@Nullable Object number) {
        return number == null
                ? null
                : desk.caseNumbered(context, number.toString().strip())
                        .orElseThrow(() -> new InvalidInput(List.of(new Fault(
                                "fields." + CASE,
                                "conduct.case",
                                QualityTexts.MESSAGES.text("finding.case.unknown"),
                                null))));
    }

    private static Object typed(ConductEvent.Fact fact, Object value) {
        return fact.kind() == ConductEvent.Kind.YES_NO ? value.equals("yes") : value;
    }

    private static @Nullable String item(@Nullable Object value) {
        return value == null || value.equals(NONE) ? null : value.toString();
    }

    /** What the service calls a fact of a finding is an input of this form. */
    private static Fault here(Fault fault) {
        String field = String.valueOf(fault.field());
        String input = field.equals("occurredAt") ? OCCURRED : field.replaceFirst("^facts\\.", FACT);
        return new Fault("fields." + input, fault.code(), fault.message(), fault.clause());
    }

    private void recorded(Finding made) {
        finding = UUID.randomUUID();
        context.done(QualityTexts.MESSAGES.text("issue.done"));
        if (!made.penalties().isEmpty()) {
            context.navigate(ConductPage.PATH + "/" + made.penalties().get(0).id());
            return;
        }
        body.removeAll();
        Div card = new Div(new Paragraph(text(made.gaps().isEmpty() ? "finding.scored" : "finding.gaps")));
        card.addClassName("rs-card");
        card.setId("finding-result");
        made.gaps().forEach(gap -> card.add(new Paragraph(context.text(gap))));
        body.add(card);
    }

    private String text(String key, Object... arguments) {
        return QualityTexts.in(context, key, arguments);
    }
}
