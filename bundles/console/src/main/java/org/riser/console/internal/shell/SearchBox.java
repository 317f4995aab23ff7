package org.riser.console.internal.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.ZoneId;
import java.util.List;
import org.riser.api.error.RiserException;
import org.riser.console.Link;
import org.riser.console.SearchContribution;
import org.riser.console.components.Icons;
import org.riser.console.internal.Texts;
import org.riser.console.internal.session.Person;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The global search: asks every source that bundles contribute, while one types. */
final class SearchBox extends Div {
    private static final Logger LOG = LoggerFactory.getLogger(SearchBox.class);
    private static final int HITS_PER_SOURCE = 6;
    private static final int TYPING_PAUSE_MILLIS = 200;

    private final transient Contributions contributions;
    private final transient Person person;
    private final ZoneId zone;
    private final TextField input = new TextField();
    private final Div hits = new Div();

    SearchBox(Contributions contributions, Person person, ZoneId zone) {
        this.contributions = contributions;
        this.person = person;
        this.zone = zone;
        addClassName("rs-search");
        getElement().setAttribute("role", "search");
        input.setId("search");
        input.setPlaceholder(Texts.get("search.placeholder"));
        input.setAriaLabel(Texts.get("search"));
        input.setPrefixComponent(Icons.of(VaadinIcon.SEARCH));
        input.setClearButtonVisible(true);
        input.setValueChangeMode(ValueChangeMode.LAZY);
        input.setValueChangeTimeout(TYPING_PAUSE_MILLIS);
        input.addValueChangeListener(change -> search(change.getValue().strip()));
        hits.addClassName("rs-search-hits");
        hits.setVisible(false);
        add(input, hits);
    }

    void begin() {
        addClassName("rs-searching");
        input.focus();
    }

    /** Empties the box, after a hit was taken or the search given up. */
    void end() {
        removeClassName("rs-searching");
        input.clear();
        hits.setVisible(false);
    }

    private void search(String text) {
        hits.removeAll();
        hits.setVisible(!text.isEmpty());
        if (text.isEmpty()) {
            return;
        }
        LinkList list = new LinkList(zone);
        contributions.searches().forEach(source -> {
            List<Link> found = hitsOf(source, text);
            if (!found.isEmpty()) {
                list.heading(source.title().in(Texts.locale()));
                found.forEach(list::line);
            }
        });
        if (list.getComponentCount() == 0) {
            list.empty(Texts.get("search.nothing", text));
        }
        hits.add(list);
    }

    /** One source that fails, or that the person may not ask, does not hide the others. */
    private List<Link> hitsOf(SearchContribution source, String text) {
        try {
            return source.search(person.caller(), text, HITS_PER_SOURCE);
        } catch (RiserException refused) {
            return List.of();
        } catch (RuntimeException failed) {
            LOG.warn("The search source {} failed", source.getClass().getName(), failed);
            return List.of();
        }
    }
}
