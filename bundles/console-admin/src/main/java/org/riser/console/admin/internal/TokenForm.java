package org.riser.console.admin.internal;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.riser.api.error.Fault;
import org.riser.api.error.InvalidInput;
import org.riser.api.security.Caller;
import org.riser.api.security.DataScope;
import org.riser.console.ViewContext;
import org.riser.console.components.DateInputs;
import org.riser.console.components.EntryDialog;
import org.riser.identity.IssuedToken;
import org.riser.identity.NewToken;
import org.riser.identity.Tokens;

/** Issues one token. Offered is only what whoever issues it has themselves. */
final class TokenForm {
    private static final int USUAL_DAYS = 90;

    private final Tokens tokens;
    private final ViewContext context;
    private final Runnable issued;
    private final TextField name;
    private final MultiSelectComboBox<String> permissions;
    private final MultiSelectComboBox<String> roles;
    private final Select<DataScope> reach = new Select<>();
    private final DatePicker end = DateInputs.day();
    private final Checkbox endless;

    /** @param issued runs after a token was issued */
    TokenForm(Tokens tokens, TokenScopes scopes, Clock clock, ViewContext context, Runnable issued) {
        this.tokens = tokens;
        this.context = context;
        this.issued = issued;
        Caller caller = context.caller();
        name = new TextField(text("tokens.name"));
        name.setHelperText(text("tokens.name.help"));
        permissions = box("tokens.permissions", scopes, scopes.permissionsFor(caller));
        roles = box("tokens.roles", scopes, scopes.rolesFor(caller));
        roles.setHelperText(text("tokens.roles.help"));
        reach.setLabel(text("tokens.reach"));
        reach.setItems(TokenScopes.reachFor(caller));
        reach.setItemLabelGenerator(scope -> text("tokens.reach." + scope.name().toLowerCase(Locale.ROOT)));
        reach.setValue(caller.scope().compareTo(DataScope.TENANT) < 0 ? DataScope.OWN : DataScope.TENANT);
        LocalDate today = LocalDate.ofInstant(clock.instant(), context.zone());
        end.setLabel(text("tokens.end"));
        end.setHelperText(text("tokens.end.help"));
        end.setMin(today);
        end.setValue(today.plusDays(USUAL_DAYS));
        endless = new Checkbox(text("tokens.endless"), change -> end.setEnabled(!change.getValue()));
    }

    void open() {
        new EntryDialog(context, text("tokens.issue"))
                .with("name", name)
                .with("scopes", permissions)
                .with("roles", roles)
                .with("scope", reach)
                .with("expiresAt", end)
                .with(endless)
                .open(text("tokens.issue"), this::issue);
    }

    private void issue() {
        Set<String> scopes = new HashSet<>(permissions.getValue());
        scopes.addAll(roles.getValue());
        IssuedToken token =
                tokens.issue(context.caller(), new NewToken(name.getValue().strip(), scopes, reach.getValue(), end()));
        issued.run();
        SecretDialog.show(context, token.token().name(), text("tokens.secret"), token.secret());
    }

    /** The chosen day counts to its end. A day that cannot be read never makes a token that is good for ever. */
    private @Nullable Instant end() {
        if (endless.getValue()) {
            return null;
        }
        if (end.isEmpty()) {
            throw new InvalidInput(List.of(
                    new Fault("expiresAt", "field.required", AdminTexts.MESSAGES.text("tokens.end.missing"), null)));
        }
        return end.getValue().plusDays(1).atStartOfDay(context.zone()).toInstant();
    }

    private MultiSelectComboBox<String> box(String label, TokenScopes scopes, List<String> offered) {
        MultiSelectComboBox<String> box = AdminParts.choices(context, label);
        box.setItems(offered);
        box.setItemLabelGenerator(scope -> scopes.name(scope).in(context.locale()));
        return box;
    }

    private String text(String key) {
        return AdminTexts.in(context, key);
    }
}
