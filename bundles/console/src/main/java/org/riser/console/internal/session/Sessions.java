package org.riser.console.internal.session;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinServletResponse;
import com.vaadin.flow.server.VaadinSession;
import jakarta.servlet.http.Cookie;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.riser.api.TenantId;
import org.riser.api.error.Forbidden;
import org.riser.api.security.Caller;
import org.riser.console.internal.Texts;
import org.riser.console.internal.brand.Brands;
import org.riser.identity.SignIn;
import org.riser.identity.SignedIn;
import org.riser.identity.Tenant;
import org.riser.identity.Tenants;

/** Signs people in and out of browser sessions. All methods need the session locked unless they say otherwise. */
@Component(service = Sessions.class, configurationPid = "org.riser.console")
@Designate(ocd = Sessions.Config.class)
public final class Sessions {
    private static final Duration SELDOM = Duration.ofSeconds(30);
    /** What the servlet specification calls it. */
    private static final String SESSION_COOKIE = "JSESSIONID";

    private static final String CHECKED = Sessions.class.getName() + ".checked";

    private final SignIn signIn;
    private final Tenants tenants;
    private final Brands brands;
    private final Clock clock;
    private final Duration idle;
    private final Duration absolute;
    private final ZoneId zone;

    @Activate
    public Sessions(
            @Reference SignIn signIn,
            @Reference Tenants tenants,
            @Reference Brands brands,
            @Reference Clock clock,
            Config config) {
        this.signIn = signIn;
        this.tenants = tenants;
        this.brands = brands;
        this.clock = clock;
        this.idle = Duration.ofSeconds(config.idleSeconds());
        this.absolute = Duration.ofHours(config.absoluteHours());
        this.zone = ZoneId.of(config.zone());
    }

    /** The person of the current session, locked or not. */
    public Optional<Person> known() {
        return Optional.ofNullable(VaadinSession.getCurrent().getAttribute(Person.class));
    }

    /**
     * The person of the current session with the roles they have now; empty when nobody is signed in, the session has
     * rested or lasted for too long, or they may no longer work. Reads the roles once in each request.
     */
    public Optional<Person> person() {
        Optional<Person> person = known().filter(known -> !lockIfDue(known));
        VaadinRequest request = VaadinRequest.getCurrent();
        if (person.isEmpty() || (request != null && person.get().equals(request.getAttribute(CHECKED)))) {
            return person;
        }
        Optional<Caller> caller = current(person.get());
        caller.ifPresentOrElse(person.get()::checked, this::end);
        if (request != null && caller.isPresent()) {
            request.setAttribute(CHECKED, person.get());
        }
        return caller.isPresent() ? person : Optional.empty();
    }

    /**
     * Whom a page serves in the request that asks it for something.
     *
     * @throws Forbidden if the person's session has ended or waits for the password
     */
    public Caller caller(Person person) {
        if (person().filter(person::equals).isEmpty()) {
            throw new Forbidden("session.over", Texts.text("session.over"));
        }
        return person.caller();
    }

    /** Gives a person whose roles may just have changed the permissions they have now, without waiting for a click. */
    public void renew(Person person) {
        current(person).ifPresent(person::checked);
    }

    private Optional<Caller> current(Person person) {
        TenantId inScope = person.caller().tenant();
        return signIn.current(person.home(), person.signedIn().staffId())
                .map(own -> inScope.equals(own.tenant()) ? own : tenants.actFor(own, inScope));
    }

    /**
     * Checks a password; {@link #begin} must follow.
     *
     * @param password cleared by this call
     * @throws Forbidden if it is refused, with what to do
     */
    public SignedIn check(String tenant, String userName, char[] password) {
        TenantId id;
        try {
            id = TenantId.of(tenant);
        } catch (IllegalArgumentException noTenant) {
            throw new Forbidden("sign-in.tenant", Texts.text("sign-in.tenant.form"));
        }
        return signIn.signIn(
                id, userName, password, VaadinServletRequest.getCurrent().getRemoteAddr());
    }

    /** Replaces a password that had to be changed. The answer is the same person with all permissions. */
    public SignedIn changePassword(SignedIn signedIn, char[] current, char[] replacement) {
        Caller caller = signIn.changePassword(signedIn.caller(), current, replacement);
        return new SignedIn(caller, signedIn.staffId(), false);
    }

    /** Puts the person into the session and gives the session a new id, so that an id known before is worth nothing. */
    public void begin(SignedIn signedIn, String userName) {
        VaadinServletRequest.getCurrent().changeSessionId();
        Caller caller = signedIn.caller();
        Person person = new Person(signedIn, userName, brands.of(caller.tenant(), Texts.locale()), clock.instant());
        VaadinSession.getCurrent().setAttribute(Person.class, person);
    }

    /** Goes on with the locked pages of the same person, who gave the password again. */
    void unlock(Person person, SignedIn again) {
        VaadinServletRequest.getCurrent().changeSessionId();
        person.unlock(again, clock.instant());
    }

    /** Signs out and ends the browser session with everything in it; every tab goes back to the sign-in page. */
    public void end() {
        known().ifPresent(person -> signIn.signOut(person.signedIn().caller()));
        VaadinSession session = VaadinSession.getCurrent();
        session.setAttribute(Person.class, null);
        session.getUIs().forEach(Sessions::leave);
        session.getSession().invalidate();
        forgetId();
    }

    /**
     * The browser must not come back with the id of the session that has ended: the web server would begin the next one
     * under the same id, and of several requests that do so at one time all but one would fail.
     */
    private static void forgetId() {
        if (VaadinService.getCurrentResponse() instanceof VaadinServletResponse response) {
            String name = VaadinServletRequest.getCurrent()
                    .getServletContext()
                    .getSessionCookieConfig()
                    .getName();
            Cookie gone = new Cookie(Objects.requireNonNullElse(name, SESSION_COOKIE), "");
            gone.setPath("/");
            gone.setMaxAge(0);
            response.addCookie(gone);
        }
    }

    /** Closing sends a tab what is still to be sent; the one that asked gets it in its answer. */
    private static void leave(UI tab) {
        tab.getPage().executeJs("window.riser.leave()");
        if (!tab.equals(UI.getCurrent())) {
            tab.close();
        }
    }

    /** Takes the tenant's looks as they are now, in the page's language. */
    public void dress(Person person) {
        Caller caller = person.caller();
        person.works(caller, brands.of(caller.tenant(), Texts.locale()));
    }

    /** The tenants the person may be at work in, the own one included. */
    public List<Tenant> tenantsOf(Person person) {
        return tenants.visibleTo(person.signedIn().caller());
    }

    public Optional<Tenant> tenant(TenantId id) {
        return tenants.find(id);
    }

    /** Goes on inside another tenant. */
    public void enter(Person person, TenantId tenant) {
        Caller own = person.signedIn().caller();
        Caller inTenant = tenant.equals(own.tenant()) ? own : tenants.actFor(own, tenant);
        person.works(inTenant, brands.of(tenant, Texts.locale()));
    }

    /**
     * A key was pressed or something was touched. From any thread.
     *
     * @return false if that came too late, and the pages must be locked
     */
    public boolean active(Person person) {
        boolean inTime = !lockIfDue(person);
        if (inTime) {
            person.active(clock.instant());
        }
        return inTime;
    }

    /** Locks the person's pages if they rest for too long or have been at work for too long. From any thread. */
    boolean lockIfDue(Person person) {
        Instant now = clock.instant();
        if (!person.isLocked() && (person.idleFor(idle, now) || person.signedInFor(absolute, now))) {
            person.lock();
        }
        return person.isLocked();
    }

    /** How often a page should tell that somebody is there: often enough for the idle limit, and not with every key. */
    public Duration activeEvery() {
        Duration tenth = idle.dividedBy(10);
        return tenth.compareTo(SELDOM) < 0 ? tenth : SELDOM;
    }

    public ZoneId zone() {
        return zone;
    }

    public Clock clock() {
        return clock;
    }

    /** How long a session lasts, and where its times are. */
    @ObjectClassDefinition(name = "Riser console")
    public @interface Config {
        @AttributeDefinition(description = "Seconds without a key or click until the page locks")
        int idleSeconds() default 1800;

        @AttributeDefinition(description = "Hours until a new sign-in is needed in any case")
        int absoluteHours() default 12;

        @AttributeDefinition(description = "Zone in which times are shown")
        String zone() default "Asia/Shanghai";
    }
}
