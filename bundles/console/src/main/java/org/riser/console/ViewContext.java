package org.riser.console;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.osgi.annotation.versioning.ProviderType;
import org.riser.api.Text;
import org.riser.api.error.RiserException;
import org.riser.api.security.Caller;
import org.riser.jobs.Notice;

/**
 * What the shell gives to one page in one browser tab. Everything registered here ends with the page. To be used with
 * the session locked (as every Vaadin listener is), except {@link #access}.
 */
@ProviderType
public interface ViewContext {

    /** The signed-in person, with the tenant in scope. */
    Caller caller();

    Locale locale();

    /** The zone in which times are shown to this person. */
    ZoneId zone();

    default String text(Text text) {
        return text.in(locale());
    }

    /** What forms of this page may choose from, and where their photos go. */
    References references();

    /** What the people of this page are given to say. */
    Speech speech();

    /** What follows the page's own path: {@code 0192…} for {@code cases/0192…} on the page {@code cases}, else empty. */
    String subPath();

    /** The query parameters of the address, decoded. */
    Map<String, List<String>> parameters();

    /** The first value of a query parameter. */
    default Optional<String> parameter(String name) {
        return parameters().getOrDefault(name, List.of()).stream().findFirst();
    }

    /** Goes to another page; {@code path} as in {@link ViewContribution#path}, with or without a sub-path. */
    void navigate(String path, Map<String, String> parameters);

    default void navigate(String path) {
        navigate(path, Map.of());
    }

    /** The address of a page, for a link that can be opened in another tab. */
    String href(String path, Map<String, String> parameters);

    /**
     * Listens to notices of the caller's tenant. The listener runs inside {@code ui.access} and may change components;
     * it ends with the page.
     */
    void onNotice(String topic, Consumer<Notice> listener);

    /**
     * Keeps something on this page up to date: it is shown anew after notices of the topic to the caller's tenant, at
     * most once a second however many come, and once a minute because time passes.
     *
     * @param show runs inside {@code ui.access} and may change components; ends with the page
     */
    void follow(String topic, Runnable show);

    /** Runs a task on this page from any thread; dropped when the page is gone. */
    void access(Runnable task);

    /**
     * Binds a key while the page is shown and lists it on {@code ?}.
     *
     * @param meaning what the key does, as the list shows it
     */
    void onKey(Text meaning, Runnable action, Key key, KeyModifier... modifiers);

    /** Shows details at the right without leaving the page; replaces what was there. {@code Esc} closes it. */
    void openSidePanel(Text title, Component content);

    void closeSidePanel();

    /** Changes the title of the tab and of the top bar, for instance to a case's number. */
    void title(String title);

    /** A short confirmation that goes away by itself. To be shown after the commit only. */
    void done(Text message);

    /** Tells what went wrong, what is safe and what to do; stays until it is closed. */
    void failed(RiserException error);

    /** Runs a task and shows a {@link RiserException} as {@link #failed} does. True if the task ended well. */
    boolean attempt(Runnable task);
}
