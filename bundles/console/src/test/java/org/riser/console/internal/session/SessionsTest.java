package org.riser.console.internal.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.internal.CurrentInstance;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinServletResponse;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.WrappedHttpSession;
import com.vaadin.flow.server.WrappedSession;
import jakarta.servlet.ServletContext;
import jakarta.servlet.SessionCookieConfig;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.lang.annotation.Annotation;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.riser.api.TenantId;
import org.riser.api.error.Forbidden;
import org.riser.api.security.Caller;
import org.riser.api.security.DataScope;
import org.riser.console.internal.brand.Brands;
import org.riser.identity.NewTenant;
import org.riser.identity.SignIn;
import org.riser.identity.SignedIn;
import org.riser.identity.Tenant;
import org.riser.identity.TenantChange;
import org.riser.identity.Tenants;

/** One browser session from the sign-in to its end, on a clock that the test moves. */
class SessionsTest {
    private static final Caller LI =
            new Caller(TenantId.of("water"), "staff:1", "李明", Set.of(), Set.of("*"), DataScope.TENANT, null);

    private final Staff staff = new Staff();
    private final Browser browser = new Browser();
    private final MovingClock clock = new MovingClock();
    private final Sessions sessions =
            new Sessions(staff, new NoTenants(), new Brands(new NoTenants()), clock, new Limits(60, 2));

    @BeforeEach
    void signIn() {
        browser.asks();
        sessions.begin(new SignedIn(LI, UUID.randomUUID(), false), "li");
    }

    @AfterEach
    void leave() {
        CurrentInstance.clearAll();
    }

    @Test
    void signingInAndUnlockingChangeTheIdOfTheSession() {
        assertThat(browser.idsGiven).isEqualTo(1);
        sessions.unlock(person(), new SignedIn(LI, UUID.randomUUID(), false));
        assertThat(browser.idsGiven).isEqualTo(2);
    }

    @Test
    void restsNoLongerThanTheIdleLimit() {
        clock.advance(Duration.ofSeconds(59));
        assertThat(sessions.person()).isPresent();
        clock.advance(Duration.ofSeconds(1));
        assertThat(sessions.person()).isEmpty();
        assertThat(person().isLocked()).isTrue();
    }

    @Test
    void aKeyBeginsTheIdleTimeAnewAndOneThatComesTooLateDoesNot() {
        clock.advance(Duration.ofSeconds(59));
        assertThat(sessions.active(person())).isTrue();
        clock.advance(Duration.ofSeconds(59));
        assertThat(sessions.person()).isPresent();
        clock.advance(Duration.ofSeconds(1));
        assertThat(sessions.active(person())).isFalse();
        assertThat(sessions.person()).isEmpty();
    }

    @Test
    void lastsNoLongerThanTheAbsoluteLimitHoweverBusy() {
        for (int half = 0; half < 239; half++) {
            clock.advance(Duration.ofSeconds(30));
            assertThat(sessions.active(person())).isTrue();
        }
        assertThat(sessions.person()).isPresent();
        clock.advance(Duration.ofSeconds(30));
        assertThat(sessions.person()).isEmpty();
        assertThat(person().isLocked()).isTrue();
    }

    @Test
    void aLockedSessionServesNobodyUntilThePasswordIsGiven() {
        clock.advance(Duration.ofSeconds(60));
        Person person = person();
        assertThatThrownBy(() -> sessions.caller(person)).isInstanceOf(Forbidden.class);
        sessions.unlock(person, new SignedIn(LI, UUID.randomUUID(), false));
        assertThat(sessions.caller(person)).isEqualTo(LI);
    }

    @Test
    void whoIsDisabledLosesTheSessionAtTheNextRequest() {
        Person person = person();
        assertThat(sessions.caller(person)).isEqualTo(LI);
        staff.current = Optional.empty();
        browser.asks();
        assertThatThrownBy(() -> sessions.caller(person)).isInstanceOf(Forbidden.class);
        assertThat(sessions.known()).isEmpty();
        assertThat(browser.ended).isTrue();
    }

    @Test
    void rolesTakenAwayAreGoneAtTheNextRequestAndReadOncePerRequest() {
        Caller less = new Caller(LI.tenant(), "staff:1", "李明", Set.of(), Set.of(), DataScope.OWN, null);
        staff.current = Optional.of(less);
        browser.asks();
        assertThat(sessions.caller(person())).isEqualTo(less);
        assertThat(sessions.caller(person())).isEqualTo(less);
        assertThat(staff.reads).isEqualTo(1);
    }

    @Test
    void signingOutEndsEveryTab() {
        UI here = browser.opens();
        UI other = browser.opens();
        UI.setCurrent(here);
        sessions.end();
        assertThat(staff.signedOut).containsExactly(LI);
        assertThat(other.isClosing()).isTrue();
        assertThat(browser.ended).isTrue();
        assertThat(sessions.known()).isEmpty();
        // The tab that asked hears of it in its answer; the browser session ends with it.
        assertThat(here.isClosing()).isFalse();
    }

    /** Otherwise the next requests, when there are several at one time, would all begin a session of the old id. */
    @Test
    void theBrowserForgetsTheIdOfASessionThatHasEnded() {
        sessions.end();
        assertThat(browser.cookies)
                .extracting(Cookie::getName, Cookie::getPath, Cookie::getMaxAge)
                .containsExactly(tuple("JSESSIONID", "/", 0));
    }

    private Person person() {
        return sessions.known().orElseThrow();
    }

    /** One person, whose rights change as the test says. */
    private static final class Staff implements SignIn {
        private Optional<Caller> current = Optional.of(LI);
        private final List<Caller> signedOut = new ArrayList<>();
        private int reads;

        @Override
        public SignedIn signIn(TenantId tenant, String userName, char[] password, String address) {
            throw new UnsupportedOperationException("the tests begin behind the door");
        }

        @Override
        public Caller changePassword(Caller caller, char[] current, char[] replacement) {
            throw new UnsupportedOperationException("no password is changed here");
        }

        @Override
        public void signOut(Caller caller) {
            signedOut.add(caller);
        }

        @Override
        public Optional<Caller> current(TenantId tenant, UUID staffId) {
            reads++;
            return current;
        }
    }

    /** None has looks of its own. */
    private static final class NoTenants implements Tenants {
        @Override
        public List<Tenant> all() {
            return List.of();
        }

        @Override
        public Optional<Tenant> find(TenantId id) {
            return Optional.empty();
        }

        @Override
        public List<Tenant> visibleTo(Caller caller) {
            return List.of();
        }

        @Override
        public Tenant create(Caller group, NewTenant tenant) {
            throw new UnsupportedOperationException("there are none");
        }

        @Override
        public Tenant change(Caller caller, TenantId id, TenantChange change, long version) {
            throw new UnsupportedOperationException("there are none");
        }

        @Override
        public Caller actFor(Caller group, TenantId subsidiary) {
            throw new UnsupportedOperationException("there are none");
        }
    }

    /** What the web server would keep of one browser. */
    private static final class Browser {
        private final HttpSession http = fake(HttpSession.class, (method, arguments) -> {
            if (method.equals("invalidate")) {
                ended();
            }
            return null;
        });
        private final ServletContext server = fake(
                ServletContext.class, (method, arguments) -> fake(SessionCookieConfig.class, (question, none) -> null));
        private final List<UI> tabs = new ArrayList<>();
        private final VaadinSession session = new Tabs(tabs, new WrappedHttpSession(http));
        /** Held here, since Flow knows its current request only weakly. */
        private @Nullable VaadinServletRequest request;

        private @Nullable VaadinServletResponse response;

        private final List<Cookie> cookies = new ArrayList<>();
        private int idsGiven;
        private boolean ended;

        private void ended() {
            ended = true;
        }

        /** One more request. */
        void asks() {
            Map<Object, Object> attributes = new HashMap<>();
            HttpServletRequest asked = fake(HttpServletRequest.class, (method, arguments) -> switch (method) {
                case "changeSessionId" -> "id-" + ++idsGiven;
                case "getAttribute" -> attributes.get(arguments[0]);
                case "setAttribute" -> attributes.put(arguments[0], arguments[1]);
                case "getServletContext" -> server;
                default -> null;
            });
            request = new VaadinServletRequest(asked, null);
            CurrentInstance.set(VaadinRequest.class, request);
            HttpServletResponse answered = fake(
                    HttpServletResponse.class,
                    (method, arguments) -> method.equals("addCookie") ? cookies.add((Cookie) arguments[0]) : null);
            response = new VaadinServletResponse(answered, null);
            CurrentInstance.set(VaadinResponse.class, response);
            VaadinSession.setCurrent(session);
        }

        UI opens() {
            UI tab = new UI();
            tab.getInternals().setSession(session);
            tabs.add(tab);
            return tab;
        }
    }

    /** A session that the test alone holds. */
    private static final class Tabs extends VaadinSession {
        private static final long serialVersionUID = 1L;
        private final List<UI> tabs;
        private final transient WrappedSession http;

        Tabs(List<UI> tabs, WrappedSession http) {
            super(null);
            this.tabs = tabs;
            this.http = http;
        }

        @Override
        public void checkHasLock() {
            // Nobody else is there.
        }

        @Override
        public boolean hasLock() {
            return true;
        }

        @Override
        public Collection<UI> getUIs() {
            return tabs;
        }

        @Override
        public WrappedSession getSession() {
            return http;
        }
    }

    private interface Answers {
        Object answer(String method, Object[] arguments);
    }

    private static <T> T fake(Class<T> type, Answers answers) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> answers.answer(method.getName(), arguments)));
    }

    private static final class MovingClock extends Clock {
        private Instant now = Instant.parse("2026-03-02T01:00:00Z");

        void advance(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException("everything is in UTC");
        }
    }

    @SuppressWarnings("ClassExplicitlyAnnotation")
    private record Limits(int idleSeconds, int absoluteHours) implements Sessions.Config {
        @Override
        public String zone() {
            return "Asia/Shanghai";
        }

        @Override
        public Class<? extends Annotation> annotationType() {
            return Sessions.Config.class;
        }
    }
}
