package org.riser.console.appraisal.internal;

import com.vaadin.flow.component.Component;
import java.time.Clock;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Reference;
import org.riser.api.Text;
import org.riser.appraisal.Trainings;
import org.riser.console.Section;
import org.riser.console.ViewContext;
import org.riser.console.ViewContribution;

/** How people were found after their trainings, for who has to do with the appraisal of others. */
@org.osgi.service.component.annotations.Component
public final class TrainingPage implements ViewContribution {
    private final Trainings trainings;
    private final Clock clock;

    @Activate
    public TrainingPage(@Reference Trainings trainings, @Reference Clock clock) {
        this.trainings = trainings;
        this.clock = clock;
    }

    @Override
    public Component create(ViewContext context) {
        return new TrainingView(trainings, clock, context);
    }

    @Override
    public String path() {
        return "quality/training";
    }

    @Override
    public Text title() {
        return AppraisalTexts.MESSAGES.text("trainings.title");
    }

    @Override
    public String icon() {
        return "ACADEMY_CAP";
    }

    @Override
    public Section section() {
        return Section.MANAGE;
    }

    @Override
    public int order() {
        return 13;
    }

    @Override
    public String permission() {
        return "";
    }

    @Override
    public Set<String> anyPermission() {
        return AppraisalPage.OTHERS;
    }
}
