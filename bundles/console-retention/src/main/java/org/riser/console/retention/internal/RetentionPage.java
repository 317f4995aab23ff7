package org.riser.console.retention.internal;

import com.vaadin.flow.component.Component;
import java.time.Clock;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Reference;
import org.riser.api.Text;
import org.riser.console.Section;
import org.riser.console.ViewContext;
import org.riser.console.ViewContribution;
import org.riser.identity.Permissions;
import org.riser.retention.Purges;
import org.riser.retention.RecordHolds;
import org.riser.retention.Retention;

/** How long records are kept, and how they go. */
@org.osgi.service.component.annotations.Component
public final class RetentionPage implements ViewContribution {
    static final String PATH = "retention";

    final Retention retention;
    final RecordHolds holds;
    final Purges purges;
    final Clock clock;

    @Activate
    public RetentionPage(
            @Reference Retention retention,
            @Reference RecordHolds holds,
            @Reference Purges purges,
            @Reference Clock clock) {
        this.retention = retention;
        this.holds = holds;
        this.purges = purges;
        this.clock = clock;
    }

    @Override
    public Component create(ViewContext context) {
        return new RetentionView(this, context);
    }

    @Override
    public String path() {
        return PATH;
    }

    @Override
    public Text title() {
        return RetentionTexts.MESSAGES.text("title");
    }

    @Override
    public String icon() {
        return "ARCHIVE";
    }

    @Override
    public Section section() {
        return Section.MANAGE;
    }

    @Override
    public int order() {
        return 60;
    }

    @Override
    public String permission() {
        return Permissions.RETENTION_VIEW;
    }
}
