package org.riser.console.quality.internal;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Map;
import java.util.Objects;
import org.riser.console.ViewContext;
import org.riser.console.components.EmptyState;
import org.riser.console.components.FilterBar;
import org.riser.console.components.Formats;
import org.riser.console.components.Icons;
import org.riser.console.components.LazyGrid;
import org.riser.console.components.PersonChip;
import org.riser.followup.FollowUpMention;
import org.riser.followup.FollowUpMentions;
import org.riser.identity.Permissions;

/** Praise and criticism by their state, the last first, and the way to write some down. */
final class MentionList extends Div {
    private static final String ALL = "all";

    private final transient Oversight oversight;
    private final transient ViewContext context;
    private final LazyGrid<FollowUpMention> grid;
    private final FilterBar filter;

    MentionList(Oversight oversight, ViewContext context) {
        this.oversight = oversight;
        this.context = context;
        QualityTexts.STYLE.attach(this);
        addClassName("rs-list");
        Map<String, String> modules = oversight.followUps.modules.names(context);
        this.filter = new FilterBar(this::reload).choice("module", text("module"), modules);
        filter.view(ALL, text("issues.all"));
        for (FollowUpMention.State state : FollowUpMention.State.values()) {
            filter.view(state.name(), text("mention.state." + state));
        }
        this.grid = new LazyGrid<>(
                (cursor, limit) -> oversight.mentions.page(
                        context.caller(),
                        filter.chosen("module").orElse(null),
                        filter.view()
                                .filter(view -> !view.equals(ALL))
                                .map(FollowUpMention.State::valueOf)
                                .orElse(null),
                        cursor,
                        limit),
                FollowUpMention::id);
        columns();
        boolean mayRecord = context.caller().may(Permissions.FOLLOWUP_CALL)
                || context.caller().may(Permissions.FOLLOWUP_JUDGE);
        if (mayRecord && !modules.isEmpty()) {
            Button record = new Button(
                    text("mention.record"),
                    Icons.of(VaadinIcon.PLUS),
                    click -> MentionParts.record(
                            oversight, context, null, made -> context.navigate(MentionsPage.PATH + "/" + made.id())));
            record.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            record.setId("mention-record");
            filter.add(record);
        }
        grid.setEmptyStateComponent(
                new EmptyState(VaadinIcon.COMMENT_O, text("mentions.none"), text("mentions.none.help")));
        grid.onOpen(mention -> context.navigate(MentionsPage.PATH + "/" + mention.id()));
        add(filter, grid);
        context.follow(FollowUpMentions.TOPIC, this::reload);
    }

    private void columns() {
        grid.addComponentColumn(mention -> MentionParts.kind(context, mention.kind()))
                .setHeader(text("kind"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addComponentColumn(mention -> new PersonChip(mention.employeeName()))
                .setHeader(text("job.employee"));
        grid.addColumn(mention -> mention.recorded().text())
                .setHeader(text("mention.text"))
                .setFlexGrow(2);
        grid.addColumn(mention -> Objects.requireNonNullElse(mention.number(), "—"))
                .setHeader(text("job.case"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addComponentColumn(mention -> MentionParts.state(context, mention.state()))
                .setHeader(text("state"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(mention ->
                        Formats.moment(mention.recorded().at(), oversight.followUps.clock.instant(), context.zone()))
                .setHeader(text("mention.recorded"))
                .setAutoWidth(true)
                .setFlexGrow(0);
    }

    private void reload() {
        grid.reload();
    }

    private String text(String key) {
        return QualityTexts.in(context, key);
    }
}
