package org.riser.console.components;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.riser.console.internal.Texts;
import org.riser.modules.descriptor.Field;

/** What photo and signature have in common: a label, the id of what was stored, and a message. */
abstract class StoredImage implements FieldEditor {
    private final Field field;
    private final Div place = new Div();
    private final Span message = new Span();
    private final List<Runnable> listeners = new ArrayList<>();
    private @Nullable String id;

    StoredImage(Field field) {
        this.field = field;
        NativeLabel label = new NativeLabel(field.name().in(Texts.locale()));
        label.addClassName("rs-label");
        message.addClassName("rs-message");
        message.setVisible(false);
        place.addClassNames("rs-image", "rs-wide");
        place.add(label, message);
        place.getElement().setAttribute("data-field", field.id());
    }

    /** Adds the part that takes the image. */
    final void show(Component... parts) {
        for (Component part : parts) {
            place.addComponentAtIndex(place.getComponentCount() - 1, part);
        }
    }

    /** Remembers what was stored; a draft keeps the id, because the image itself is safe in the database. */
    final void stored(@Nullable String attachment) {
        id = attachment;
        place.getElement().setAttribute("data-value", attachment == null ? "" : attachment);
        complain(null);
        listeners.forEach(Runnable::run);
    }

    @Override
    public final Field field() {
        return field;
    }

    @Override
    public final Component component() {
        return place;
    }

    @Override
    public final @Nullable Object value() {
        return id;
    }

    @Override
    public void set(@Nullable Object value) {
        stored(value == null ? null : String.valueOf(value));
    }

    @Override
    public void restore(String seen) {
        if (!seen.isEmpty()) {
            set(seen);
        }
    }

    @Override
    public final void complain(@Nullable String text) {
        message.setText(text == null ? "" : text);
        message.setVisible(text != null);
    }

    @Override
    public final boolean unreadable() {
        return false;
    }

    @Override
    public void focus() {
        place.scrollIntoView();
    }

    @Override
    public final void onChange(Runnable listener) {
        listeners.add(listener);
    }
}
