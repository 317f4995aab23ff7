package org.riser.console.admin.internal;

import com.vaadin.flow.component.Component;
import java.time.Clock;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Reference;
import org.riser.api.Text;
import org.riser.console.Section;
import org.riser.console.ViewContext;
import org.riser.console.ViewContribution;
import org.riser.identity.Permissions;
import org.riser.identity.Roles;
import org.riser.identity.StaffDirectory;
import org.riser.identity.Tokens;
import org.riser.modules.CaseKinds;

/** The keys by which other systems reach the API. */
@org.osgi.service.component.annotations.Component
public final class TokensPage implements ViewContribution {
    private final Tokens tokens;
    private final StaffDirectory staff;
    private final Roles roles;
    private final CaseKinds kinds;
    private final Clock clock;

    @Activate
    public TokensPage(
            @Reference Tokens tokens,
            @Reference StaffDirectory staff,
            @Reference Roles roles,
            @Reference CaseKinds kinds,
            @Reference Clock clock) {
        this.tokens = tokens;
        this.staff = staff;
        this.roles = roles;
        this.kinds = kinds;
        this.clock = clock;
    }

    @Override
    public Component create(ViewContext context) {
        TokenScopes scopes = new TokenScopes(kinds.modules(context.caller().tenant()), roles.all(context.caller()));
        return new TokensView(tokens, staff, scopes, clock, context);
    }

    @Override
    public String path() {
        return "admin/tokens";
    }

    @Override
    public Text title() {
        return AdminTexts.MESSAGES.text("tokens.title");
    }

    @Override
    public String icon() {
        return "KEY";
    }

    @Override
    public Section section() {
        return Section.SYSTEM;
    }

    @Override
    public int order() {
        return 25;
    }

    @Override
    public String permission() {
        return Permissions.TOKEN_MANAGE;
    }
}
