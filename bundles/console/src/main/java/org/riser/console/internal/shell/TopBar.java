package org.riser.console.internal.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import java.time.Instant;
import java.util.List;
import org.riser.console.Link;
import org.riser.console.components.Icons;
import org.riser.console.internal.Languages;
import org.riser.console.internal.Texts;
import org.riser.console.internal.session.Person;
import org.riser.console.internal.session.Sessions;

/** The bar above every page: where one is, search, new, notices, language, light or dark, person. */
final class TopBar extends Header {
    static final int LINES_KEPT = 30;

    private final transient Sessions sessions;
    private final transient Contributions contributions;
    private final transient Person person;
    private final Span title = new Span();
    private final SearchBox search;
    private final Button add;
    private final Button bell;
    private final Popover offers;
    private final Popover notices;
    private final LinkList lines;
    private final Span unread = new Span();
    private int unreadLines;
    private Instant newest = Instant.EPOCH;

    TopBar(Sessions sessions, Contributions contributions, Person person, Runnable toggleRail, Runnable help) {
        this.sessions = sessions;
        this.contributions = contributions;
        this.person = person;
        this.search = new SearchBox(contributions, person, sessions.zone());
        addClassName("rs-top");
        title.addClassName("rs-top-title");
        title.setId("page-title");
        Button rail = button(VaadinIcon.MENU, "rail.toggle", toggleRail);
        rail.addClassName("rs-rail-toggle");
        Button find = button(VaadinIcon.SEARCH, "search", this::beginSearch);
        find.addClassName("rs-phone-only");
        this.add = button(VaadinIcon.PLUS, "new", this::offerNew);
        add.setTooltipText(Texts.get("new") + " (N)");
        this.offers = popover(add);
        offers.setOpenOnClick(false);
        this.bell = button(VaadinIcon.BELL_O, "bell", () -> {});
        bell.addClickListener(click -> read());
        unread.addClassNames("rs-unread", "rs-figures");
        unread.setVisible(false);
        bell.getElement().appendChild(unread.getElement());
        this.lines = new LinkList(sessions.zone());
        this.notices = popover(bell);
        notices.add(lines);
        lines.empty(Texts.get("bell.empty"));
        Button language = new Button(Texts.get("language.other"), click -> Languages.change(ui()));
        language.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        language.setId("language");
        language.addClassName("rs-desktop-only");
        Button light = button(VaadinIcon.ADJUST, "light", () -> ui().getPage().executeJs("window.riser.light()"));
        light.setId("light");
        light.addClassName("rs-desktop-only");
        Div gap = new Div();
        gap.addClassName("rs-gap");
        PersonMenu menu = new PersonMenu(sessions, person, help);
        add(rail, title, gap, search, find, add, bell, language, light, menu);
    }

    private UI ui() {
        return getUI().orElseThrow();
    }

    private static Button button(VaadinIcon icon, String key, Runnable action) {
        Button button = new Button(Icons.of(icon), click -> action.run());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        button.setAriaLabel(Texts.get(key));
        button.setTooltipText(Texts.get(key));
        return button;
    }

    private static Popover popover(Button target) {
        Popover popover = new Popover();
        popover.setTarget(target);
        popover.setPosition(PopoverPosition.BOTTOM_END);
        popover.addClassName("rs-popover");
        return popover;
    }

    void title(String text) {
        title.setText(text);
    }

    void beginSearch() {
        search.begin();
    }

    /** Another page was opened: what hung open from the bar closes. */
    void settle() {
        search.end();
        offers.close();
        notices.close();
    }

    void offerNew() {
        offers.removeAll();
        LinkList list = new LinkList(sessions.zone());
        contributions.news().stream()
                .flatMap(source -> source.offers(person.caller()).stream())
                .forEach(list::line);
        if (list.getComponentCount() == 0) {
            list.empty(Texts.get("new.nothing"));
        }
        offers.add(list);
        offers.open();
        list.getElement().executeJs("setTimeout(() => this.querySelector('a')?.focus(), 60)");
    }

    /** What was told before this page was opened; new is what came after the bell was last opened in this browser. */
    void told(List<Link> earlier) {
        if (earlier.isEmpty()) {
            return;
        }
        lines.removeAll();
        earlier.forEach(lines::line);
        earlier.forEach(this::remember);
        getElement().executeJs("return window.riser.bellReadAt($0)", reader()).then(String.class, readAt -> {
            Instant read = readAt.isEmpty() ? Instant.EPOCH : Instant.parse(readAt);
            unread(unreadLines
                    + (int) earlier.stream()
                            .flatMap(link -> link.moment().stream())
                            .filter(read::isBefore)
                            .count());
        });
    }

    void tell(Link line) {
        if (lines.getComponentAt(0) instanceof Span) {
            lines.removeAll();
        }
        lines.lineFirst(line);
        remember(line);
        if (lines.getComponentCount() > LINES_KEPT) {
            lines.remove(lines.getComponentAt(LINES_KEPT));
        }
        unread(unreadLines + 1);
    }

    private void remember(Link line) {
        newest = line.moment().filter(newest::isBefore).orElse(newest);
    }

    /** Somebody of a group reads each company's notices by themselves. */
    private String reader() {
        return person.home() + "." + person.userName() + "." + person.caller().tenant();
    }

    private void unread(int count) {
        unreadLines = count;
        unread.setText(String.valueOf(count));
        unread.setVisible(count > 0);
        bell.getElement().setAttribute("data-unread", String.valueOf(count));
    }

    private void read() {
        unread(0);
        getElement().executeJs("window.riser.bellRead($0, $1)", reader(), newest.toString());
    }
}
