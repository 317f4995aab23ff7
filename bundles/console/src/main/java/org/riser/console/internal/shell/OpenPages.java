package org.riser.console.internal.shell;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.riser.console.internal.OnPage;

/** Every open tab of everybody who is signed in on this node. Thread-safe. */
@Component(service = OpenPages.class)
public final class OpenPages {
    private final Set<OpenPage> pages = ConcurrentHashMap.newKeySet();

    @Activate
    public OpenPages() {}

    void add(OpenPage page) {
        pages.add(page);
    }

    void remove(OpenPage page) {
        pages.remove(page);
    }

    public int count() {
        return pages.size();
    }

    /** Changes the pages that fit, each with its session locked, without waiting for it. */
    public void each(Predicate<OpenPage> which, Consumer<OpenPage> change) {
        pages.stream().filter(which).forEach(page -> OnPage.run(page.ui(), () -> change.accept(page)));
    }
}
