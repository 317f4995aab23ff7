package org.riser.console.components;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.riser.console.internal.Texts;

/** Saved views as tabs with live counts, then choices and a text, in one line above a list. */
public final class FilterBar extends Div {
    private static final int TYPING_PAUSE_MILLIS = 250;

    private final Runnable changed;
    private final Tabs tabs = new Tabs();
    private final TextField text = new TextField();
    private final Map<String, Tab> tabById = new HashMap<>();
    private final Map<String, Span> countById = new HashMap<>();
    private final Map<String, Select<String>> choices = new HashMap<>();
    private final Map<String, Map<String, String>> namesById = new HashMap<>();

    /** @param changed runs whenever the list must be read anew */
    public FilterBar(Runnable changed) {
        this.changed = changed;
        addClassName("rs-filterbar");
        tabs.addSelectedChangeListener(change -> notify(change.isFromClient()));
        tabs.setVisible(false);
        text.setVisible(false);
        text.setClearButtonVisible(true);
        text.setPrefixComponent(Icons.of(VaadinIcon.SEARCH));
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.setValueChangeTimeout(TYPING_PAUSE_MILLIS);
        text.addValueChangeListener(change -> notify(change.isFromClient()));
        add(tabs, text);
    }

    /** Adds a saved view; the first one is chosen. */
    public FilterBar view(String id, String label) {
        Span count = new Span();
        count.addClassNames("rs-count", "rs-figures");
        count.setVisible(false);
        Tab tab = new Tab(new Span(label), count);
        tabById.put(id, tab);
        countById.put(id, count);
        tabs.add(tab);
        tabs.setVisible(true);
        return this;
    }

    /** Shows how many things a saved view holds. */
    public void count(String viewId, long number) {
        Optional.ofNullable(countById.get(viewId)).ifPresent(count -> {
            count.setText(String.valueOf(number));
            count.setVisible(true);
        });
    }

    public FilterBar search(String placeholder) {
        text.setPlaceholder(placeholder);
        text.setAriaLabel(placeholder);
        text.setVisible(true);
        return this;
    }

    /** Adds a choice that begins with “all”. */
    public FilterBar choice(String id, String label, Map<String, String> labels) {
        Select<String> select = new Select<>();
        Map<String, String> names = new HashMap<>();
        namesById.put(id, names);
        select.setItemLabelGenerator(
                item -> item.isEmpty() ? Texts.get("filter.all", label) : names.getOrDefault(item, item));
        choices.put(id, select);
        offer(id, labels);
        select.setAriaLabel(label);
        select.addValueChangeListener(change -> notify(change.isFromClient()));
        addComponentAtIndex(getComponentCount() - 1, select);
        return this;
    }

    /** Offers other things for a choice; what is chosen stays chosen if it is among them. */
    public void offer(String choiceId, Map<String, String> labels) {
        Select<String> select = choices.get(choiceId);
        Map<String, String> names = namesById.get(choiceId);
        if (select == null || names == null) {
            return;
        }
        String chosen = select.getValue();
        names.clear();
        names.putAll(labels);
        List<String> items = new ArrayList<>(labels.keySet());
        items.add(0, "");
        select.setItems(items);
        select.setValue(names.containsKey(chosen) ? chosen : "");
    }

    /** The chosen saved view. */
    public Optional<String> view() {
        return tabById.entrySet().stream()
                .filter(entry -> entry.getValue().equals(tabs.getSelectedTab()))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** What was typed, trimmed; empty when nothing was. */
    public String text() {
        return text.getValue().strip();
    }

    public Optional<String> chosen(String choiceId) {
        return Optional.ofNullable(choices.get(choiceId)).map(Select::getValue).filter(value -> !value.isEmpty());
    }

    /** Sets a choice, as if it had been made before the list was read; what is not offered is left out. */
    public FilterBar choose(String choiceId, String value) {
        Optional.ofNullable(choices.get(choiceId))
                .filter(choice -> choice.getListDataView().contains(value))
                .ifPresent(choice -> choice.setValue(value));
        return this;
    }

    public void select(String viewId) {
        Optional.ofNullable(tabById.get(viewId)).ifPresent(tabs::setSelectedTab);
    }

    private void notify(boolean byPerson) {
        if (byPerson) {
            changed.run();
        }
    }
}
