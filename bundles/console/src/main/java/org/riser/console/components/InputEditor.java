package org.riser.console.components;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasHelper;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.shared.HasValidationProperties;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.riser.console.internal.Texts;
import org.riser.modules.descriptor.Field;

/** An editor around one Vaadin input. */
final class InputEditor<V, C extends Component & HasValue<?, V> & HasValidationProperties & HasLabel & HasHelper>
        implements FieldEditor {
    private final Field field;
    private final C input;
    private final Convert<V> convert;

    InputEditor(Field field, C input, Convert<V> convert) {
        this.field = field;
        this.input = input;
        this.convert = convert;
        input.setLabel(field.name().in(Texts.locale()));
        input.getElement().setAttribute("data-field", field.id());
        if (field.hint() != null) {
            input.setHelperText(field.hint().in(Texts.locale()));
        }
    }

    @Override
    public Field field() {
        return field;
    }

    @Override
    public Component component() {
        return input;
    }

    @Override
    public @Nullable Object value() {
        return input.isEmpty() ? null : convert.toRaw().apply(input.getValue());
    }

    @Override
    public void set(@Nullable Object value) {
        if (value == null) {
            input.clear();
        } else {
            input.setValue(convert.fromTyped().apply(value));
        }
    }

    @Override
    public void restore(String seen) {
        convert.fromSeen().apply(seen).ifPresent(input::setValue);
    }

    @Override
    public void complain(@Nullable String message) {
        input.setInvalid(message != null);
        input.setErrorMessage(message);
    }

    @Override
    public boolean unreadable() {
        return input.isInvalid() && input.isEmpty();
    }

    @Override
    public void focus() {
        input.getElement().executeJs("setTimeout(() => window.riser.focusOn(this))");
    }

    @Override
    public void onChange(Runnable listener) {
        input.addValueChangeListener(change -> listener.run());
    }

    /**
     * Between an input's own type and the values of a form.
     *
     * @param toRaw what {@link Field#check} takes
     * @param fromTyped from what {@link Field#check} answers
     * @param fromSeen from the text that a draft kept; empty when it no longer fits
     */
    record Convert<V>(
            Function<V, Object> toRaw, Function<Object, V> fromTyped, Function<String, Optional<V>> fromSeen) {
        /** For inputs that hold text. */
        static Convert<String> text() {
            return new Convert<>(value -> value, String::valueOf, Optional::of);
        }
    }
}
