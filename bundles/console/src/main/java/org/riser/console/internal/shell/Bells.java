package org.riser.console.internal.shell;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.riser.console.NoticeContribution;
import org.riser.console.internal.session.Sessions;
import org.riser.jobs.Notice;
import org.riser.jobs.Notices;

/** Brings notices to open pages: a switched module to the menus of its tenant, contributed lines to the bell. */
@Component(service = Bells.class, immediate = true)
public final class Bells {
    private static final String MODULE = "module";

    private final Notices notices;
    private final OpenPages pages;
    private final Sessions sessions;
    private final Notices.Subscription modules;
    private final Map<NoticeContribution, Notices.Subscription> lines = new ConcurrentHashMap<>();

    @Activate
    public Bells(@Reference Notices notices, @Reference OpenPages pages, @Reference Sessions sessions) {
        this.notices = notices;
        this.pages = pages;
        this.sessions = sessions;
        this.modules = notices.subscribe(MODULE, this::follow);
    }

    /** A module that is enabled for the first time gives permissions to the roles of its tenant. */
    private void follow(Notice notice) {
        pages.each(page -> true, page -> {
            if (page.person().caller().tenant().equals(notice.tenant())) {
                sessions.renew(page.person());
            }
            page.follow();
        });
    }

    // Called on the thread that starts the contributing bundle.
    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addLine(NoticeContribution line) {
        lines.put(line, notices.subscribe(line.topic(), notice -> tell(line, notice)));
    }

    void removeLine(NoticeContribution line) {
        Notices.Subscription subscription = lines.remove(line);
        if (subscription != null) {
            subscription.close();
        }
    }

    private void tell(NoticeContribution line, Notice notice) {
        pages.each(
                page -> page.person().caller().tenant().equals(notice.tenant()),
                page -> line.line(page.person().caller(), notice).ifPresent(page::tell));
    }

    @Deactivate
    public void close() {
        modules.close();
        lines.values().forEach(Notices.Subscription::close);
        lines.clear();
    }
}
