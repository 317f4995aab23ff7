package org.riser.console.internal.shell;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.RouterLayout;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.riser.api.error.Forbidden;
import org.riser.api.security.Caller;
import org.riser.console.Link;
import org.riser.console.internal.Texts;
import org.riser.console.internal.session.LockDialog;
import org.riser.console.internal.session.Person;
import org.riser.console.internal.session.Sessions;
import org.riser.console.internal.session.SignInPage;

/** The frame around every page of one tab: rail, top bar, page, side panel. */
public final class Shell extends Div implements RouterLayout, BeforeEnterObserver {
    private final transient Sessions sessions;
    private final transient Contributions contributions;
    private final transient Menu menu;
    private final transient OpenPages pages;
    private final transient Bells bells;
    private final Main main = new Main();
    private @Nullable transient Frame frame;

    public Shell(Sessions sessions, Contributions contributions, Menu menu, OpenPages pages, Bells bells) {
        this.sessions = sessions;
        this.contributions = contributions;
        this.menu = menu;
        this.pages = pages;
        this.bells = bells;
        addClassName("rs-shell");
        main.addClassName("rs-main");
    }

    /** Nothing of the shell is built before somebody has signed in. */
    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        sessions.person().ifPresentOrElse(this::frameFor, () -> event.rerouteTo(SignInPage.class));
    }

    /** Whoever opens an address is there. */
    private void frameFor(Person person) {
        sessions.active(person);
        if (frame == null) {
            sessions.dress(person);
            frame = new Frame(person);
        }
    }

    @Override
    public void showRouterLayoutContent(HasElement content) {
        main.removeAll();
        main.getElement().appendChild(content.getElement());
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        super.onAttach(attached);
        if (frame != null) {
            pages.add(frame);
        }
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        if (frame != null) {
            pages.remove(frame);
        }
        super.onDetach(detached);
    }

    /** What a page may do to its frame. */
    Frame frame() {
        return Objects.requireNonNull(frame, "the shell has no frame before sign-in");
    }

    /** The parts around the page, once somebody has signed in. */
    final class Frame implements OpenPage {
        private final UI ui = UI.getCurrent();
        private final Person person;
        private final Rail rail;
        private final TopBar top;
        private final BottomBar bottom;
        private final SidePanel side = new SidePanel();
        private final Keys keys;

        Frame(Person person) {
            this.person = person;
            this.rail = new Rail(menu, person);
            this.keys = new Keys(Shell.this);
            this.top = new TopBar(sessions, contributions, person, this::toggleRail, this::help);
            this.bottom = new BottomBar(menu, person, this::toggleRail);
            add(rail, top, main, side, bottom);
            getElement()
                    .setAttribute(
                            "data-active-every",
                            String.valueOf(sessions.activeEvery().toMillis()));
            getElement().addEventListener("riser-active", event -> active());
            bind();
            top.told(bells.earlier(person.caller(), TopBar.LINES_KEPT));
        }

        private void active() {
            if (!sessions.active(person)) {
                lock();
            }
        }

        /**
         * The person as the services know them at this moment.
         *
         * @throws Forbidden if the session has ended or is locked; the page is then covered
         */
        Caller caller() {
            try {
                return sessions.caller(person);
            } catch (Forbidden over) {
                if (person.isLocked()) {
                    lock();
                }
                throw over;
            }
        }

        private void bind() {
            keys.bind(Texts.text("search"), top::beginSearch, Key.SLASH);
            keys.bind(Texts.text("search"), top::beginSearch, Key.KEY_K, KeyModifier.CONTROL);
            keys.bind(Texts.text("new"), top::offerNew, Key.KEY_N);
            keys.bind(Texts.text("keys.escape"), this::escape, Key.ESCAPE);
            keys.bind(Texts.text("keys"), this::help, Key.of("?"));
        }

        private void toggleRail() {
            ui.getPage().executeJs("window.riser.toggleRail()");
        }

        private void help() {
            new KeyHelp(keys.all()).open();
        }

        private void escape() {
            top.settle();
            side.close();
        }

        Keys keys() {
            return keys;
        }

        SidePanel side() {
            return side;
        }

        void title(String text) {
            top.title(text);
            ui.getPage().setTitle(text + " · " + person.brand().name());
        }

        /** Another address is open now. */
        void arrived() {
            rail.mark("");
            alone(false);
            top.settle();
            side.close();
            ui.getPage().executeJs("window.riser.arrived()");
        }

        /** It is a page with an entry in the rail. */
        void arrivedAt(String path) {
            rail.mark(path);
        }

        /** Whether the page stands there without the parts around it. */
        void alone(boolean alone) {
            setClassName("rs-alone", alone);
        }

        @Override
        public UI ui() {
            return ui;
        }

        @Override
        public Person person() {
            return person;
        }

        @Override
        public void follow() {
            rail.follow();
            bottom.follow();
            main.getChildren()
                    .filter(ViewHost.class::isInstance)
                    .map(ViewHost.class::cast)
                    .forEach(ViewHost::follow);
        }

        @Override
        public void tell(Link line) {
            top.tell(line);
        }

        @Override
        public void lock() {
            LockDialog.over(ui, sessions, person);
        }
    }
}
