package org.riser.console.internal.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.server.VaadinRequest;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.riser.api.Text;
import org.riser.api.error.RiserException;
import org.riser.api.security.Caller;
import org.riser.console.References;
import org.riser.console.Speech;
import org.riser.console.ViewContext;
import org.riser.console.internal.OnPage;
import org.riser.console.internal.Pulse;
import org.riser.jobs.Notice;
import org.riser.jobs.Notices;

/** What one shown page may use; closed when it is left, and with it all that it registered. */
final class PageContext implements ViewContext {
    private final Shell.Frame frame;
    private final UI ui;
    private final ZoneId zone;
    private final References references;
    private final Speech speech;
    private final Notices notices;
    private final Pulse pulse;
    private final List<Runnable> closers = new ArrayList<>();
    private String subPath = "";
    private Map<String, List<String>> parameters = Map.of();
    private boolean byItself;
    private volatile boolean closed;

    PageContext(Shell.Frame frame, ZoneId zone, References references, Speech speech, Notices notices, Pulse pulse) {
        this.frame = frame;
        this.ui = frame.ui();
        this.zone = zone;
        this.references = references;
        this.speech = speech;
        this.notices = notices;
        this.pulse = pulse;
    }

    void at(String rest, Map<String, List<String>> query) {
        subPath = rest;
        parameters = Map.copyOf(query);
    }

    void close() {
        closed = true;
        closers.forEach(Runnable::run);
        closers.clear();
        frame.side().close();
    }

    /** What a page does by itself, to show what has changed, is no use of the session and asks nothing of it. */
    @Override
    public Caller caller() {
        return byItself || VaadinRequest.getCurrent() == null ? frame.person().caller() : frame.caller();
    }

    @Override
    public Locale locale() {
        return ui.getLocale();
    }

    @Override
    public ZoneId zone() {
        return zone;
    }

    @Override
    public References references() {
        return references;
    }

    @Override
    public Speech speech() {
        return speech;
    }

    @Override
    public String subPath() {
        return subPath;
    }

    @Override
    public Map<String, List<String>> parameters() {
        return parameters;
    }

    @Override
    public void navigate(String path, Map<String, String> query) {
        ui.navigate(path, QueryParameters.simple(query));
    }

    @Override
    public String href(String path, Map<String, String> query) {
        return Addresses.of(path, query);
    }

    @Override
    public void onNotice(String topic, Consumer<Notice> listener) {
        subscribe(topic, notice -> access(() -> listener.accept(notice)));
    }

    @Override
    public void follow(String topic, Runnable show) {
        Follower follower = new Follower(pulse::in, () -> access(show));
        closers.add(follower::close);
        subscribe(topic, notice -> follower.changed());
    }

    private void subscribe(String topic, Consumer<Notice> listener) {
        Notices.Subscription subscription = notices.subscribe(topic, notice -> {
            if (notice.tenant().equals(frame.person().caller().tenant())) {
                listener.accept(notice);
            }
        });
        closers.add(subscription::close);
    }

    @Override
    public void access(Runnable task) {
        OnPage.run(ui, () -> {
            if (!closed) {
                byItself = true;
                try {
                    task.run();
                } finally {
                    byItself = false;
                }
            }
        });
    }

    @Override
    public void onKey(Text meaning, Runnable action, Key key, KeyModifier... modifiers) {
        closers.add(frame.keys().bind(meaning, action, key, modifiers));
    }

    @Override
    public void openSidePanel(Text title, Component content) {
        frame.side().open(text(title), content);
    }

    @Override
    public void closeSidePanel() {
        frame.side().close();
    }

    @Override
    public void title(String title) {
        frame.title(title);
    }

    @Override
    public void done(Text message) {
        Toasts.done(text(message));
    }

    @Override
    public void failed(RiserException error) {
        Toasts.failed(error);
    }

    @Override
    public boolean attempt(Runnable task) {
        try {
            task.run();
            return true;
        } catch (RiserException error) {
            failed(error);
            return false;
        }
    }
}
