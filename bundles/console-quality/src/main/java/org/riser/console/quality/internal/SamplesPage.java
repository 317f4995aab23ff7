package org.riser.console.quality.internal;

import com.vaadin.flow.component.Component;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Reference;
import org.riser.api.Text;
import org.riser.console.Section;
import org.riser.console.ViewContext;
import org.riser.console.ViewContribution;
import org.riser.followup.SampleDraws;
import org.riser.identity.Permissions;

/** The samples of finished jobs whose customers are followed up; with an id behind the path, one of them. */
@org.osgi.service.component.annotations.Component
public final class SamplesPage implements ViewContribution {
    static final String PATH = "quality/samples";

    private final FollowUps followUps;
    private final SampleDraws draws;

    @Activate
    public SamplesPage(@Reference FollowUps followUps, @Reference SampleDraws draws) {
        this.followUps = followUps;
        this.draws = draws;
    }

    @Override
    public Component create(ViewContext context) {
        return context.subPath().isEmpty()
                ? new SampleList(followUps, draws, context)
                : new SampleView(followUps, context);
    }

    @Override
    public String path() {
        return PATH;
    }

    @Override
    public Text title() {
        return QualityTexts.MESSAGES.text("samples.title");
    }

    @Override
    public String icon() {
        return "RANDOM";
    }

    @Override
    public Section section() {
        return Section.QUALITY;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public String permission() {
        return Permissions.FOLLOWUP_VIEW;
    }
}
