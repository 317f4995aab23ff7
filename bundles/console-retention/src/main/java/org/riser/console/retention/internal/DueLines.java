package org.riser.console.retention.internal;

import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.riser.api.security.Caller;
import org.riser.console.Link;
import org.riser.console.NoticeContribution;
import org.riser.jobs.Notice;
import org.riser.retention.DueNotice;
import org.riser.retention.RetentionNews;

/** Tells under the bell which records may go. Thread-safe. */
@Component
public final class DueLines implements NoticeContribution {
    private final RetentionNews news;

    @Activate
    public DueLines(@Reference RetentionNews news) {
        this.news = news;
    }

    @Override
    public String topic() {
        return RetentionNews.TOPIC;
    }

    @Override
    public Optional<Link> line(Caller caller, Notice notice) {
        return news.told(caller, notice).map(DueLines::line);
    }

    @Override
    public List<Link> earlier(Caller caller, int limit) {
        return news.told(caller, limit).stream().map(DueLines::line).toList();
    }

    private static Link line(DueNotice told) {
        String key = told.more() ? "bell.due.more" : "bell.due";
        return Link.to(RetentionPage.PATH, RetentionTexts.MESSAGES.text(key, told.count()))
                .detail(told.name())
                .icon(VaadinIcon.ARCHIVE.name())
                .at(told.at());
    }
}
