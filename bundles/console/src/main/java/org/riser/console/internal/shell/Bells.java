package org.riser.console.internal.shell;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.riser.api.security.Caller;
import org.riser.console.Link;
import org.riser.console.NoticeContribution;
import org.riser.console.internal.session.Sessions;
import org.riser.jobs.Notice;
import org.riser.jobs.Notices;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings notices to open pages: a switched module to the menus of its tenant, contributed lines to the bell. */
@Component(service = Bells.class, immediate = true)
public final class Bells {
    private static final Logger LOG = LoggerFactory.getLogger(Bells.class);
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

    /** What was told before, the newest first. A contribution that fails is left out. */
    List<Link> earlier(Caller caller, int limit) {
        return lines.keySet().stream()
                .flatMap(line -> earlier(line, caller, limit).stream())
                .sorted(Comparator.comparing((Link link) -> link.moment().orElse(Instant.MIN))
                        .reversed())
                .limit(limit)
                .toList();
    }

    private static List<Link> earlier(NoticeContribution line, Caller caller, int limit) {
        try {
            return line.earlier(caller, limit);
        } catch (RuntimeException e) {
            // It may be a plug-in's, and a page opens without it.
            LOG.warn(
                    "What {} told before is left out of the bell.",
                    line.getClass().getName(),
                    e);
            return List.of();
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
