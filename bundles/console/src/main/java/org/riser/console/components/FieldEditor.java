package org.riser.console.components;

import com.vaadin.flow.component.Component;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;
import org.riser.modules.descriptor.Field;

/** One input of a form. Not thread-safe; lives inside one page. */
@ProviderType
interface FieldEditor {

    Field field();

    Component component();

    /** What was given, as {@link Field#check} takes it; null when nothing was. */
    @Nullable
    Object value();

    /** Shows a value as {@link Field#check} answers it; null empties the input. */
    void set(@Nullable Object value);

    /** Shows what a draft kept: the text the person saw. What no longer fits is left empty. */
    void restore(String seen);

    /** Puts a message beside the input; null takes it away. */
    void complain(@Nullable String message);

    /** True while what was typed cannot even be read, such as half a date. */
    boolean unreadable();

    void focus();

    void onChange(Runnable listener);
}
