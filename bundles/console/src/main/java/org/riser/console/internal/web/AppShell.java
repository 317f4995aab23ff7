package org.riser.console.internal.web;

import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Inline;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.component.page.TargetElement;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.shared.ui.Transport;
import com.vaadin.flow.theme.Theme;
import org.riser.console.internal.brand.Brand;
import org.riser.console.internal.session.Person;

/**
 * The page that every tab begins with. Found by the front-end build and handed to Flow by {@link FlowServlet}. Requests
 * go by XHR even while a WebSocket pushes, so that signing in can change the session's id.
 */
@Theme("riser")
@Push(transport = Transport.WEBSOCKET_XHR)
public final class AppShell implements AppShellConfigurator {
    private static final long serialVersionUID = 1L;

    @Override
    public void configurePage(AppShellSettings settings) {
        Brand brand = brand();
        settings.setPageTitle(brand.name());
        settings.setViewport("width=device-width, initial-scale=1, viewport-fit=cover");
        settings.addLink("icon", brand.logo());
        settings.addLink("stylesheet", Assets.STYLES);
        settings.addInlineWithContents(TargetElement.HEAD, Inline.Position.APPEND, brand.style(), Inline.Wrapping.NONE);
        settings.addInlineWithContents(
                TargetElement.HEAD,
                Inline.Position.APPEND,
                "<script src=\"" + Assets.SCRIPT + "\"></script>",
                Inline.Wrapping.NONE);
    }

    /** The signed-in person's brand stands in the page itself, so that no other colour flashes up first. */
    private static Brand brand() {
        VaadinSession session = VaadinSession.getCurrent();
        Person person = session == null ? null : session.getAttribute(Person.class);
        return person == null ? Brand.ofRiser() : person.brand();
    }
}
