package org.riser.console.desk.internal;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Choosing by typing: what was typed so far narrows a row of suggestions, Enter takes the first one. Made for people who
 * do not let go of the keyboard.
 */
final class Suggest<T> extends Div {
    private static final int SHOWN = 8;
    private static final int PAUSE_MILLIS = 120;

    private final TextField input = new TextField();
    private final Div offers = new Div();
    private final transient BiFunction<String, Integer, List<T>> find;
    private final transient Function<T, String> label;
    private final transient Consumer<T> chosen;
    private boolean offering;

    /** @param find answers what fits the text, best first, at most as many as asked for */
    Suggest(String caption, BiFunction<String, Integer, List<T>> find, Function<T, String> label, Consumer<T> chosen) {
        this.find = find;
        this.label = label;
        this.chosen = chosen;
        addClassName("rs-suggest");
        input.setLabel(caption);
        input.setWidthFull();
        input.setClearButtonVisible(true);
        input.setValueChangeMode(ValueChangeMode.LAZY);
        input.setValueChangeTimeout(PAUSE_MILLIS);
        input.setAutoselect(true); // what is typed takes the place of what stood there
        input.addValueChangeListener(change -> offer(change.getValue()));
        input.addKeyPressListener(Key.ENTER, press -> enter());
        offers.addClassName("rs-suggest-offers");
        offers.getElement().setAttribute("role", "listbox");
        add(input, offers);
    }

    /** Offers what fits nothing typed yet. */
    void offerAll() {
        offer("");
    }

    /** What there is to choose from has changed; nothing happens once something was chosen. */
    void offerAgain() {
        if (offering) {
            offer(input.getValue());
        }
    }

    void focus() {
        input.focus();
    }

    void show(String text) {
        input.setValue(text);
        offers.removeAll();
        offering = false;
    }

    /** Puts a text in, as if it had been typed. */
    void offerFor(String text) {
        input.setValue(text);
        offer(text);
    }

    private void offer(String text) {
        offers.removeAll();
        offering = true;
        find.apply(text.strip(), SHOWN).forEach(item -> {
            NativeButton offer = new NativeButton(label.apply(item), click -> chosen.accept(item));
            offer.getElement().setAttribute("role", "option");
            offers.add(offer);
        });
    }

    /** Takes the first that fits what was typed; nothing when nothing was. */
    void enter() {
        String typed = input.getValue().strip();
        if (!typed.isEmpty()) {
            find.apply(typed, 1).stream().findFirst().ifPresent(chosen);
        }
    }
}
