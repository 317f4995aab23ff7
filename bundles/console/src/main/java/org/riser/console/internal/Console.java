package org.riser.console.internal;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinRequest;
import jakarta.servlet.http.Cookie;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.riser.console.internal.session.Sessions;
import org.riser.console.internal.session.SignInPage;
import org.riser.console.internal.shell.Bells;
import org.riser.console.internal.shell.Contributions;
import org.riser.console.internal.shell.Menu;
import org.riser.console.internal.shell.OpenPages;
import org.riser.console.internal.shell.Shell;
import org.riser.console.internal.shell.Supplies;
import org.riser.console.internal.shell.ViewHost;

/** Makes the shell's pages with the services they need. Thread-safe. */
@Component(service = Console.class)
public final class Console {
    private static final String LANGUAGE_COOKIE = "riser-language";

    private final Map<Class<?>, Supplier<?>> makers;
    private final Sessions sessions;

    @Activate
    public Console(
            @Reference Sessions sessions,
            @Reference Contributions contributions,
            @Reference Menu menu,
            @Reference OpenPages pages,
            @Reference Bells bells,
            @Reference Supplies supplies) {
        this.sessions = sessions;
        this.makers = Map.of(
                SignInPage.class, () -> new SignInPage(sessions),
                Shell.class, () -> new Shell(sessions, contributions, menu, pages, bells),
                ViewHost.class, () -> new ViewHost(sessions, menu, supplies));
    }

    /** A new instance of a page of the shell; empty for every other class. */
    public <T> Optional<T> make(Class<T> type) {
        return Optional.ofNullable(makers.get(type)).map(maker -> type.cast(maker.get()));
    }

    /** Gives a new tab the language its browser chose before, else that of the person's tenant, else Chinese. */
    public void opened(UI ui) {
        Locale locale = chosen().or(this::ofTenant).orElse(Locale.SIMPLIFIED_CHINESE);
        ui.setLocale(locale);
        ui.getReconnectDialogConfiguration().setDialogText(Texts.in(locale, "connection.lost"));
        ui.getReconnectDialogConfiguration().setDialogTextGaveUp(Texts.in(locale, "connection.failed"));
    }

    private static Optional<Locale> chosen() {
        Cookie[] cookies = VaadinRequest.getCurrent().getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(LANGUAGE_COOKIE))
                        .map(cookie -> Languages.of(cookie.getValue()))
                        .findFirst();
    }

    private Optional<Locale> ofTenant() {
        return sessions.known()
                .flatMap(person -> sessions.tenant(person.home()))
                .map(tenant -> Languages.of(tenant.locale().getLanguage()));
    }
}
