package org.riser.console.appraisal.internal;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.riser.appraisal.Aspect;
import org.riser.appraisal.StandardItem;
import org.riser.console.ViewContext;

/** The items of one aspect of a standard, and what they add up to. */
final class AspectItems extends Div {
    private final transient ViewContext context;
    private final transient Aspect aspect;
    private final boolean used;
    private final Div rows = new Div();
    private final Span sum = new Span();

    /** @param used whether it is only read */
    AspectItems(ViewContext context, Aspect aspect, boolean used) {
        this.context = context;
        this.aspect = aspect;
        this.used = used;
        addClassName("rs-card");
        sum.addClassName("rs-figures");
        sum.setId("standard-sum-" + aspect.id());
        Div head = new Div(new H3(AppraisalTexts.in(context, "aspect." + aspect.id())), sum);
        head.addClassName("rs-appraisal-head");
        add(head, rows);
        if (!used) {
            Button more = new Button(AppraisalTexts.in(context, "standard.add"), click -> append(null));
            more.setId("standard-add-" + aspect.id());
            more.addThemeVariants(ButtonVariant.LUMO_SMALL);
            add(more);
        }
        count();
    }

    void add(StandardItem item) {
        append(item);
    }

    private void append(@Nullable StandardItem item) {
        ItemEntry entry = new ItemEntry(context, aspect, item, used, this::count);
        if (!used) {
            Button away = new Button(AppraisalTexts.in(context, "standard.remove"), click -> {
                rows.remove(entry);
                count();
            });
            away.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
            entry.add(away);
        }
        rows.add(entry);
        count();
    }

    List<ItemEntry> entries() {
        return rows.getChildren().map(ItemEntry.class::cast).toList();
    }

    private void count() {
        BigDecimal points = entries().stream()
                .map(ItemEntry::points)
                .flatMap(Optional::stream)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        sum.setText(AppraisalTexts.in(
                context, "standard.sum", points.stripTrailingZeros().toPlainString()));
    }
}
