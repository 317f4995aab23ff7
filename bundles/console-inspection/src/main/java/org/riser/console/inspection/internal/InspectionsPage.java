package org.riser.console.inspection.internal;

import com.vaadin.flow.component.Component;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Reference;
import org.riser.api.Text;
import org.riser.casework.Attachments;
import org.riser.console.Section;
import org.riser.console.ViewContext;
import org.riser.console.ViewContribution;
import org.riser.identity.OrgUnits;
import org.riser.identity.Permissions;
import org.riser.identity.StaffDirectory;
import org.riser.inspection.Round;
import org.riser.inspection.Rounds;
import org.riser.modules.CaseKinds;

/** Rounds of inspection, and the halls that are still to be checked. */
@org.osgi.service.component.annotations.Component
public final class InspectionsPage implements ViewContribution {
    static final String PATH = "quality/inspections";

    final Rounds rounds;
    final OrgUnits orgUnits;
    final StaffDirectory staff;
    final CaseKinds kinds;
    final Attachments attachments;

    @Activate
    public InspectionsPage(
            @Reference Rounds rounds,
            @Reference OrgUnits orgUnits,
            @Reference StaffDirectory staff,
            @Reference CaseKinds kinds,
            @Reference Attachments attachments) {
        this.rounds = rounds;
        this.orgUnits = orgUnits;
        this.staff = staff;
        this.kinds = kinds;
        this.attachments = attachments;
    }

    @Override
    public Component create(ViewContext context) {
        if (context.subPath().isEmpty()) {
            return new RoundList(this, context);
        }
        Round round = rounds.find(context.caller(), RoundParts.id(context.subPath()));
        boolean isOwn = round.checker().equals(context.caller().principal());
        return round.state() == Round.State.DRAFT && isOwn
                ? new RoundForm(this, context, round)
                : new RoundView(this, context, round);
    }

    @Override
    public String path() {
        return PATH;
    }

    @Override
    public Text title() {
        return CheckTexts.MESSAGES.text("title");
    }

    @Override
    public String icon() {
        return "CLIPBOARD_CHECK";
    }

    @Override
    public Section section() {
        return Section.MANAGE;
    }

    @Override
    public int order() {
        return 50;
    }

    @Override
    public String permission() {
        return "";
    }

    @Override
    public Set<String> anyPermission() {
        return Set.of(Permissions.INSPECTION_CHECK, Permissions.INSPECTION_VIEW);
    }
}
