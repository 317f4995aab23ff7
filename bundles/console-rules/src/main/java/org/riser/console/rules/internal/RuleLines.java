package org.riser.console.rules.internal;

import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.riser.api.Text;
import org.riser.api.security.Caller;
import org.riser.console.Link;
import org.riser.console.NoticeContribution;
import org.riser.jobs.Notice;
import org.riser.publication.RuleNews;
import org.riser.publication.RuleNotice;
import org.riser.rulebook.PackInfo;

/** Tells owners of rules under the bell what becomes of them. Thread-safe. */
@Component
public final class RuleLines implements NoticeContribution {
    private final RuleNews news;
    private final UsedPacks packs;

    @Activate
    public RuleLines(@Reference RuleNews news, @Reference UsedPacks packs) {
        this.news = news;
        this.packs = packs;
    }

    @Override
    public String topic() {
        return RuleNews.TOPIC;
    }

    @Override
    public Optional<Link> line(Caller caller, Notice notice) {
        return news.told(caller, notice).map(told -> line(caller, told));
    }

    @Override
    public List<Link> earlier(Caller caller, int limit) {
        return news.told(caller, limit).stream().map(told -> line(caller, told)).toList();
    }

    private Link line(Caller caller, RuleNotice told) {
        Text pack = packs.of(caller).stream()
                .filter(known -> known.id().equals(told.pack()))
                .map(PackInfo::name)
                .findFirst()
                .orElse(Text.same(told.pack()));
        Text table = RuleTexts.MESSAGES.text("table." + told.table());
        Text title = RuleTexts.MESSAGES.text("bell." + told.what(), told.row());
        return Link.to(StudioPage.PATH + "/" + told.pack() + "/" + told.table(), title)
                .detail(new Text(pack.zh() + " · " + table.zh(), pack.en() + " · " + table.en()))
                .icon(VaadinIcon.CALENDAR_CLOCK.name())
                .at(told.at());
    }
}
