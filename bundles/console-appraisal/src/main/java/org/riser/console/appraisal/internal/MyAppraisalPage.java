package org.riser.console.appraisal.internal;

import com.vaadin.flow.component.Component;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Reference;
import org.riser.api.Text;
import org.riser.appraisal.Trainings;
import org.riser.console.Section;
import org.riser.console.ViewContext;
import org.riser.console.ViewContribution;

/** Where one stands oneself, for everybody who signs in; with an id behind the path, one sheet. */
@org.osgi.service.component.annotations.Component
public final class MyAppraisalPage implements ViewContribution {
    static final String PATH = "work/appraisal";

    private final AppraisalDesk desk;
    private final Trainings trainings;

    @Activate
    public MyAppraisalPage(@Reference AppraisalDesk desk, @Reference Trainings trainings) {
        this.desk = desk;
        this.trainings = trainings;
    }

    @Override
    public Component create(ViewContext context) {
        return context.subPath().isEmpty()
                ? new MyAppraisalView(desk, trainings, context)
                : new SheetView(desk, context);
    }

    @Override
    public String path() {
        return PATH;
    }

    @Override
    public Text title() {
        return AppraisalTexts.MESSAGES.text("my.title");
    }

    @Override
    public String icon() {
        return "STAR";
    }

    @Override
    public Section section() {
        return Section.WORK;
    }

    @Override
    public int order() {
        return 85;
    }

    @Override
    public String permission() {
        return "";
    }
}
