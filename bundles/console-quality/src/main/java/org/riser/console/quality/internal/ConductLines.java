package org.riser.console.quality.internal;

import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.riser.api.Text;
import org.riser.api.security.Caller;
import org.riser.conduct.ConductNews;
import org.riser.conduct.ConductNotice;
import org.riser.console.Link;
import org.riser.console.NoticeContribution;
import org.riser.jobs.Notice;

/** Tells under the bell what became of penalties, and whose turn it is. Thread-safe. */
@Component
public final class ConductLines implements NoticeContribution {
    private final ConductNews news;

    @Activate
    public ConductLines(@Reference ConductNews news) {
        this.news = news;
    }

    @Override
    public String topic() {
        return ConductNews.TOPIC;
    }

    @Override
    public Optional<Link> line(Caller caller, Notice notice) {
        return news.told(caller, notice).map(ConductLines::line);
    }

    @Override
    public List<Link> earlier(Caller caller, int limit) {
        return news.told(caller, limit).stream().map(ConductLines::line).toList();
    }

    private static Link line(ConductNotice told) {
        String page = told.own() ? MyConductPage.PATH : ConductPage.PATH;
        Text title = QualityTexts.MESSAGES.text("bell.conduct." + told.what());
        Text detail = told.own()
                ? told.name()
                : new Text(
                        told.employeeName() + " · " + told.name().zh(),
                        told.employeeName() + " · " + told.name().en());
        return Link.to(page + "/" + told.penalty(), title)
                .detail(detail)
                .icon(VaadinIcon.GAVEL.name())
                .at(told.at());
    }
}
