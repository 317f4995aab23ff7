package org.riser.console.internal.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Location;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.riser.api.error.NotFound;
import org.riser.api.error.RiserException;
import org.riser.api.security.Caller;
import org.riser.console.ViewContribution;
import org.riser.console.components.EmptyState;
import org.riser.console.components.ErrorPanel;
import org.riser.console.internal.Leftovers;
import org.riser.console.internal.Texts;
import org.riser.console.internal.session.Person;
import org.riser.console.internal.session.Sessions;
import org.riser.console.internal.shell.Menu.Access;
import org.riser.console.internal.shell.Menu.Target;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The place of every contributed page. It is the only route there is, so Flow never learns the classes of plug-ins; when
 * the shown page's bundle or module leaves, the place is emptied and says so.
 */
public final class ViewHost extends Div implements AfterNavigationObserver {
    /** Any address that is no other route. */
    public static final String PATH = ":page*";

    private static final Logger LOG = LoggerFactory.getLogger(ViewHost.class);

    private final transient Sessions sessions;
    private final transient Menu menu;
    private final transient Supplies supplies;
    private String address = "";
    private transient Map<String, List<String>> parameters = Map.of();
    private transient Access access = Access.UNKNOWN;
    private transient @Nullable ViewContribution shown;
    private transient @Nullable PageContext context;

    public ViewHost(Sessions sessions, Menu menu, Supplies supplies) {
        this.sessions = sessions;
        this.menu = menu;
        this.supplies = supplies;
        addClassName("rs-page");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        Location location = event.getLocation();
        address = location.getPath();
        parameters = location.getQueryParameters().getParameters();
        leave();
        frame().arrived();
        Caller caller = frame().person().caller();
        if (address.isEmpty()) {
            menu.home(caller).ifPresentOrElse(view -> go(view.path()), () -> put(nothingForYou()));
        } else {
            show(menu.target(caller, address));
        }
    }

    /** Pages came or went: shows the page again if it is back, and an explanation if it has gone. */
    void follow() {
        if (address.isEmpty()) {
            return;
        }
        Target target = menu.target(frame().person().caller(), address);
        if (target.access() == access && target.view().orElse(null) == shown) {
            return;
        }
        boolean wasOpen = access == Access.OPEN;
        leave();
        Access now = target.access();
        show(wasOpen && now == Access.UNKNOWN ? new Target(Access.AWAY, target.view(), "") : target);
    }

    private void show(Target target) {
        access = target.access();
        shown = target.view().orElse(null);
        switch (access) {
            case OPEN -> target.view().ifPresent(view -> open(view, target.subPath()));
            case AWAY -> put(notice(VaadinIcon.PLUG, "away"));
            case FORBIDDEN -> put(notice(VaadinIcon.LOCK, "forbidden"));
            case UNKNOWN -> put(notice(VaadinIcon.MAP_MARKER, "unknown"));
        }
    }

    private void open(ViewContribution view, String subPath) {
        Person person = frame().person();
        frame().title(view.title().in(Texts.locale()));
        frame().arrivedAt(view.path());
        frame().alone(view.alone());
        PageContext page = new PageContext(
                frame(),
                sessions.zone(),
                supplies.references.of(person.caller(), Texts::locale),
                supplies.speech.of(person.caller(), sessions.zone()),
                supplies.notices,
                supplies.pulse);
        page.at(subPath, parameters);
        context = page;
        try {
            put(view.create(page));
        } catch (NotFound elsewhere) {
            put(notice(
                    VaadinIcon.MAP_MARKER,
                    "unknown")); // as for an address that never was: what others have is not told
        } catch (RiserException refused) {
            put(new ErrorPanel(refused));
        } catch (RuntimeException | LinkageError failed) {
            // A plug-in's mistake must not take the shell down.
            String number = UUID.randomUUID().toString().substring(0, 8);
            LOG.error("Page /{} could not be made; its user was shown the number {}", view.path(), number, failed);
            put(new EmptyState(VaadinIcon.WRENCH, Texts.get("page.broken"), Texts.get("broken.number", number)));
        }
    }

    /** Lets go of everything of the page that was shown. */
    private void leave() {
        PageContext page = context;
        ViewContribution view = shown;
        context = null;
        shown = null;
        access = Access.UNKNOWN;
        removeAll();
        if (page != null) {
            page.close();
        }
        if (view != null) {
            getUI().ifPresent(ui -> ui.getChildren()
                    .filter(Dialog.class::isInstance)
                    .map(Dialog.class::cast)
                    .forEach(Dialog::close));
            Leftovers.forget(view.getClass().getClassLoader());
        }
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        leave();
        super.onDetach(detached);
    }

    private void put(Component content) {
        removeAll();
        add(content);
    }

    private EmptyState notice(VaadinIcon icon, String key) {
        String title = Texts.get("page." + key);
        frame().title(title);
        Anchor back = new Anchor("", Texts.get("page.back"));
        back.getElement().setAttribute("router-link", true);
        return new EmptyState(icon, title, Texts.get("page." + key + ".why"), back);
    }

    private EmptyState nothingForYou() {
        frame().title(Texts.get("page.nothing"));
        return new EmptyState(VaadinIcon.COFFEE, Texts.get("page.nothing"), Texts.get("page.nothing.why"));
    }

    private void go(String path) {
        getUI().ifPresent(ui -> ui.navigate(path));
    }

    private Shell.Frame frame() {
        return findAncestor(Shell.class).frame();
    }
}
