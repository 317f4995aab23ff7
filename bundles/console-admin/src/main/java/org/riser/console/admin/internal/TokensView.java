package org.riser.console.admin.internal;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.riser.api.Page;
import org.riser.api.Text;
import org.riser.console.ViewContext;
import org.riser.console.components.Ask;
import org.riser.console.components.EmptyState;
import org.riser.console.components.FactList;
import org.riser.console.components.Formats;
import org.riser.console.components.LazyGrid;
import org.riser.console.components.StatusBadge;
import org.riser.console.components.Tone;
import org.riser.identity.StaffDirectory;
import org.riser.identity.Token;
import org.riser.identity.Tokens;

/** The tenant's API tokens, newest first; a click shows one in full, from where it can be revoked. */
final class TokensView extends Div {
    private static final String MOMENT_WIDTH = "150px";

    private final transient Tokens tokens;
    private final transient StaffDirectory staff;
    private final transient TokenScopes scopes;
    private final transient Clock clock;
    private final transient ViewContext context;
    private final LazyGrid<Row> grid;

    /** A token, and by whom it was issued. */
    private record Row(Token token, String issuer) {}

    TokensView(Tokens tokens, StaffDirectory staff, TokenScopes scopes, Clock clock, ViewContext context) {
        this.tokens = tokens;
        this.staff = staff;
        this.scopes = scopes;
        this.clock = clock;
        this.context = context;
        addClassName("rs-list");
        grid = new LazyGrid<>(this::page);
        columns();
        grid.onOpen(this::details);
        grid.setEmptyStateComponent(new EmptyState(VaadinIcon.KEY, text("tokens.none"), text("tokens.none.help")));
        Button issue = AdminParts.main(
                text("tokens.issue"), () -> new TokenForm(tokens, scopes, clock, context, grid::reload).open());
        issue.setId("token-issue");
        add(AdminParts.row(issue), grid);
    }

    private Page<Row> page(@Nullable String cursor, int limit) {
        Page<Token> page = tokens.page(context.caller(), limit, cursor);
        Map<String, String> names = staff.names(
                context.caller(), page.items().stream().map(Token::createdBy).toList());
        return page.map(token -> new Row(token, names.getOrDefault(token.createdBy(), text("tokens.platform"))));
    }

    private void columns() {
        grid.addComponentColumn(row ->
                        AdminParts.twoLines(row.token().name(), row.token().prefix() + "…"))
                .setHeader(text("tokens.name"))
                .setWidth("160px")
                .setFlexGrow(1);
        grid.addComponentColumn(row -> state(row.token()))
                .setHeader(text("tokens.state"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(row -> end(row.token()))
                .setHeader(text("tokens.expires"))
                .setWidth(MOMENT_WIDTH)
                .setFlexGrow(0);
        grid.addColumn(row -> moment(row.token().lastUsedAt(), "tokens.unused"))
                .setHeader(text("tokens.used"))
                .setWidth(MOMENT_WIDTH)
                .setFlexGrow(0);
        grid.addColumn(row -> scopes.words(row.token().scopes(), context.locale()))
                .setHeader(text("tokens.scopes"))
                .setFlexGrow(2);
        grid.addColumn(row -> moment(row.token().createdAt(), "tokens.never"))
                .setHeader(text("tokens.created"))
                .setWidth(MOMENT_WIDTH)
                .setFlexGrow(0);
    }

    private StatusBadge state(Token token) {
        if (token.revokedAt() != null) {
            return new StatusBadge(Tone.NEUTRAL, text("tokens.revoked"));
        }
        return isOver(token)
                ? new StatusBadge(Tone.NEUTRAL, text("tokens.expired"))
                : new StatusBadge(Tone.KEPT, text("tokens.valid"));
    }

    private boolean isOver(Token token) {
        return token.expiresAt() != null && !clock.instant().isBefore(token.expiresAt());
    }

    private void details(Row row) {
        Token token = row.token();
        Div panel = new Div();
        panel.getStyle().set("display", "grid").set("gap", "12px").set("justify-items", "start");
        UnorderedList allowed = new UnorderedList();
        TokenScopes.sorted(token.scopes())
                .map(scope -> new ListItem(scopes.name(scope).in(context.locale())))
                .forEach(allowed::add);
        panel.add(
                new FactList(
                        FactList.fact(text("tokens.state"), state(token)),
                        FactList.fact(text("tokens.prefix"), token.prefix() + "…"),
                        FactList.fact(
                                text("tokens.reach"),
                                text("tokens.reach." + token.scope().name().toLowerCase(Locale.ROOT))),
                        FactList.fact(text("tokens.created"), moment(token.createdAt(), "tokens.never")),
                        FactList.fact(text("tokens.issuer"), row.issuer()),
                        FactList.fact(text("tokens.expires"), end(token)),
                        FactList.fact(text("tokens.used"), moment(token.lastUsedAt(), "tokens.unused"))),
                FactList.fact(text("tokens.scopes"), allowed));
        if (token.revokedAt() == null && !isOver(token)) {
            Button revoke = AdminParts.quiet(text("tokens.revoke"), () -> revoke(token));
            revoke.setId("token-revoke");
            panel.add(revoke);
        }
        context.openSidePanel(Text.same(token.name()), panel);
    }

    private void revoke(Token token) {
        Ask.toConfirm(
                AdminParts.title("tokens.revoke", Text.same(token.name())),
                AdminTexts.MESSAGES.text(
                        token.lastUsedAt() == null ? "tokens.revoke.unused" : "tokens.revoke.consequence",
                        moment(token.lastUsedAt(), "tokens.unused")),
                AdminTexts.MESSAGES.text("tokens.revoke"),
                () -> {
                    tokens.revoke(context.caller(), token.id());
                    context.done(AdminTexts.MESSAGES.text("tokens.revoked.done"));
                    context.closeSidePanel();
                    grid.reload();
                });
    }

    private String end(Token token) {
        return token.expiresAt() == null
                ? text("tokens.never")
                : Formats.due(token.expiresAt(), clock.instant(), context.zone());
    }

    private String moment(@Nullable Instant at, String otherwise) {
        return at == null ? text(otherwise) : Formats.moment(at, clock.instant(), context.zone());
    }

    private String text(String key) {
        return AdminTexts.in(context, key);
    }
}
