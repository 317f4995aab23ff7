package org.riser.console.appraisal.internal;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.riser.api.Text;
import org.riser.appraisal.Aspect;
import org.riser.appraisal.StandardItem;
import org.riser.console.ViewContext;
import org.riser.console.components.ClauseLink;

/** An item of a standard to be written: its name in both languages, and what it is worth. */
final class ItemEntry extends Div {
    private static final String MAX = "max";

    private final transient ViewContext context;
    private final transient Aspect aspect;
    private final transient @Nullable StandardItem before;
    private final TextField zh = new TextField();
    private final TextField en = new TextField();
    private final TextField max = new TextField();
    private final String id;

    ItemEntry(ViewContext context, Aspect aspect, @Nullable StandardItem before, boolean used, Runnable onPoints) {
        this.context = context;
        this.aspect = aspect;
        this.before = before;
        this.id = before == null ? "own-" + UUID.randomUUID() : before.id();
        addClassName("rs-appraisal-entry");
        field(zh, "standard.zh", before == null ? "" : before.name().zh(), used);
        field(en, "standard.en", before == null ? "" : before.name().en(), used);
        field(
                max,
                "standard.max",
                before == null ? "" : before.max().stripTrailingZeros().toPlainString(),
                used);
        max.getElement().setAttribute("inputmode", "decimal");
        max.setValueChangeMode(ValueChangeMode.LAZY);
        max.addValueChangeListener(change -> onPoints.run());
        add(zh, en, max);
        if (before != null && before.clause() != null) {
            add(new ClauseLink(before.clause()));
        }
    }

    private void field(TextField field, String key, String value, boolean used) {
        field.setPlaceholder(AppraisalTexts.in(context, key));
        field.setAriaLabel(AppraisalTexts.in(context, key));
        field.getElement().setAttribute("data-field", key);
        field.setValue(value);
        field.setReadOnly(used);
    }

    /** What it is worth, while that is a number. */
    Optional<BigDecimal> points() {
        try {
            return Optional.of(new BigDecimal(max.getValue().strip()));
        } catch (NumberFormatException unreadable) {
            return Optional.empty();
        }
    }

    /** Empty while its points are no number, which is said. An item that is not named in English is called the same in it. */
    Optional<StandardItem> item() {
        zh.setInvalid(false);
        en.setInvalid(false);
        max.setInvalid(false);
        Optional<BigDecimal> points = points();
        if (points.isEmpty()) {
            complain(MAX, AppraisalTexts.in(context, "points.unreadable"));
            return Optional.empty();
        }
        String name = zh.getValue().strip();
        Text both = new Text(name, en.isEmpty() ? name : en.getValue().strip());
        return Optional.of(new StandardItem(id, aspect, both, points.get(), clause(both, points.get())));
    }

    /** An item that is no longer what its clause proposes is the company's own. */
    private @Nullable String clause(Text name, BigDecimal points) {
        return before != null && before.name().equals(name) && before.max().compareTo(points) == 0
                ? before.clause()
                : null;
    }

    /** @return whether there is an input to say it at */
    boolean complain(String what, String message) {
        TextField field = switch (what) {
            case "name" -> zh;
            case MAX -> max;
            default -> null;
        };
        if (field == null) {
            return false;
        }
        field.setInvalid(true);
        field.setErrorMessage(message.replaceFirst("^(：|: )", ""));
        return true;
    }
}
