package org.riser.console.desk.internal;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.riser.api.Text;
import org.riser.api.security.Caller;
import org.riser.casework.ClockNotice;
import org.riser.casework.Clocks;
import org.riser.console.Link;
import org.riser.console.NoticeContribution;
import org.riser.jobs.Notice;

/** Tells under the bell what became of a clock or a pause, to whomever it concerns. Thread-safe. */
@Component
public final class ClockLines implements NoticeContribution {
    private final Clocks clocks;

    @Activate
    public ClockLines(@Reference Clocks clocks) {
        this.clocks = clocks;
    }

    @Override
    public String topic() {
        return ClockNotice.TOPIC;
    }

    @Override
    public Optional<Link> line(Caller caller, Notice notice) {
        return clocks.told(caller, notice).map(ClockLines::line);
    }

    @Override
    public List<Link> earlier(Caller caller, int limit) {
        return clocks.told(caller, limit).stream().map(ClockLines::line).toList();
    }

    private static Link line(ClockNotice told) {
        Link place = told.contact()
                ? Link.to("desk", title(told))
                        .with(Map.of("contact", told.subject().toString()))
                        .detail(Desk.MESSAGES.text("bell.contact"))
                : Link.to("cases/" + told.subject(), title(told)).detail(Text.same(told.number()));
        return place.icon(CaseTimeline.icon(told.event()).name()).at(told.at());
    }

    private static Text title(ClockNotice told) {
        // A pause concerns somebody only when they had to wait for it.
        String key = told.event().equals("paused") ? "pause.approved" : "event." + told.event();
        return new Text(
                Desk.MESSAGES.in(Locale.SIMPLIFIED_CHINESE, key, told.clock().zh()),
                Desk.MESSAGES.in(Locale.ENGLISH, key, told.clock().en()));
    }
}
