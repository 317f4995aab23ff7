package org.riser.console.desk.internal;

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
import org.riser.identity.Permissions;
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
        ClockNotice told = clocks.told(notice);
        if (!told.concerns(caller) || !caller.may(Permissions.CASE_VIEW)) {
            return Optional.empty();
        }
        return Optional.of(Link.to("cases/" + told.caseId(), title(told))
                .detail(Text.same(told.number()))
                .icon(told.event().startsWith("pause") ? "PAUSE" : "ALARM"));
    }

    private static Text title(ClockNotice told) {
        Text form = Desk.MESSAGES.text("event." + told.event());
        return new Text(
                form.zh().replace("{0}", told.clock().zh()), form.en().replace("{0}", told.clock().en()));
    }
}
