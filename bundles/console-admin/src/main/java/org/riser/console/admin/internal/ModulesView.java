package org.riser.console.admin.internal;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Locale;
import org.riser.api.TenantId;
import org.riser.api.Text;
import org.riser.console.ViewContext;
import org.riser.console.components.Ask;
import org.riser.console.components.Icons;
import org.riser.console.components.Lines;
import org.riser.console.components.StatusBadge;
import org.riser.console.components.Tone;
import org.riser.identity.Tenant;
import org.riser.identity.TenantKind;
import org.riser.identity.Tenants;
import org.riser.modules.ImpactReport;
import org.riser.modules.ModuleState;
import org.riser.modules.Modules;
import org.riser.modules.Problem;

/**
 * The modules as cards: what each brings, whether it runs, and for the group's administrator a switch per company. An
 * installation shows first what it would change.
 */
final class ModulesView extends Div {
    private static final String CARD = "rs-card";

    private final transient Modules modules;
    private final transient Tenants tenants;
    private final transient ModuleUse use;
    private final transient ViewContext context;
    private final Lines<Shown, Div> cards = new Lines<>(new Div(), this::card);

    /** What is seen of a module: also the companies that may use it. */
    private record Shown(ModuleState module, List<Tenant> tenants) {}

    ModulesView(Modules modules, Tenants tenants, ModuleUse use, ViewContext context) {
        this.modules = modules;
        this.tenants = tenants;
        this.use = use;
        this.context = context;
        getStyle().set("display", "grid").set("gap", "12px").set("max-width", "960px");
        add(new Paragraph(text("modules.help")), upload(), cards);
        refresh();
        context.onNotice(Modules.TOPIC, notice -> refresh());
    }

    private void refresh() {
        List<Tenant> companies = tenantsInView();
        cards.show(modules.all(context.caller()).stream()
                .map(module -> new Shown(module, companies))
                .toList());
    }

    private Div card(Shown shown) {
        ModuleState module = shown.module();
        Div head = AdminParts.row(
                Icons.of(module.icon()),
                new H2(module.name().in(context.locale())),
                new Span(module.id() + " " + module.version()),
                badge(module.status()));
        Div card = new Div(head);
        card.addClassName(CARD);
        card.setId("module-" + module.id());
        module.problems().forEach(problem -> card.add(problem(problem)));
        if (group()) {
            card.add(installButtons(module));
        }
        if (module.status() == ModuleState.Status.ACTIVE) {
            card.add(switches(module, shown.tenants()));
        }
        return card;
    }

    private Div installButtons(ModuleState module) {
        boolean active = module.status() == ModuleState.Status.ACTIVE;
        Button install = AdminParts.quiet(text("modules.install"), () -> confirmInstall(module));
        Button remove = AdminParts.quiet(text("modules.remove"), () -> confirmRemoval(module));
        install.setVisible(!active);
        remove.setVisible(active);
        return AdminParts.row(install, remove);
    }

    private void confirmRemoval(ModuleState module) {
        context.attempt(() -> Ask.toConfirm(
                AdminParts.title("modules.remove", module.name()),
                use.consequence("modules.remove.consequence", context.caller(), module.id(), module.enabledFor()),
                AdminTexts.MESSAGES.text("modules.remove"),
                () -> change(() -> modules.remove(context.caller(), module.id()))));
    }

    private void confirmInstall(ModuleState module) {
        context.attempt(() -> confirmInstall(
                modules.impact(context.caller(), module.id()),
                () -> change(() -> modules.install(context.caller(), module.id()))));
    }

    /** What cannot be installed is not asked about: the refusal says everything that is wrong with it. */
    private void confirmUpload(String name, byte[] content) {
        Runnable install =
                () -> change(() -> modules.install(context.caller(), name, new ByteArrayInputStream(content)));
        context.attempt(() -> {
            ImpactReport impact = modules.impact(context.caller(), name, new ByteArrayInputStream(content));
            if (impact.possible()) {
                confirmInstall(impact, install);
            } else {
                install.run();
            }
        });
    }

    private static void confirmInstall(ImpactReport impact, Runnable install) {
        Ask.toConfirm(
                AdminParts.title("modules.install", impact.name()),
                summary(impact),
                AdminTexts.MESSAGES.text("modules.install"),
                install);
    }

    private static Text summary(ImpactReport impact) {
        return AdminTexts.MESSAGES.text(
                "modules.impact",
                impact.version(),
                impact.kinds().size(),
                impact.tables().stream().mapToInt(ImpactReport.TableInfo::rows).sum(),
                impact.permissions().size(),
                impact.views().size(),
                impact.changelogs().size());
    }

    private Div switches(ModuleState module, List<Tenant> companies) {
        Div all = new Div();
        for (Tenant tenant : companies) {
            boolean on = module.enabledFor().contains(tenant.id());
            StatusBadge state =
                    new StatusBadge(on ? Tone.KEPT : Tone.NEUTRAL, text(on ? "modules.enabled" : "modules.disabled"));
            Button button = AdminParts.quiet(
                    text(on ? "modules.disable" : "modules.enable"), () -> toggle(module, tenant.id(), on));
            button.setId((on ? "disable-" : "enable-") + module.id() + "-" + tenant.id());
            all.add(AdminParts.row(new Span(tenant.name().in(context.locale())), state, button));
        }
        return all;
    }

    private void toggle(ModuleState module, TenantId tenant, boolean on) {
        if (!on) {
            change(() -> modules.enable(context.caller(), tenant, module.id()));
            return;
        }
        context.attempt(() -> Ask.forReason(
                AdminParts.title("modules.disable", module.name()),
                use.consequence("modules.disable.consequence", context.caller(), module.id(), List.of(tenant)),
                AdminTexts.MESSAGES.text("modules.disable"),
                reason -> change(() -> modules.disable(context.caller(), tenant, module.id(), reason))));
    }

    private void change(Runnable change) {
        if (context.attempt(change)) {
            context.done(AdminTexts.MESSAGES.text("modules.changed"));
            refresh();
        }
    }

    private Upload upload() {
        Upload upload = new Upload(
                UploadHandler.inMemory((meta, bytes) -> context.access(() -> confirmUpload(meta.fileName(), bytes))));
        upload.setAcceptedFileTypes(".jar", ".zip");
        upload.setMaxFiles(1);
        upload.setVisible(group());
        return upload;
    }

    private List<Tenant> tenantsInView() {
        return tenants.visibleTo(context.caller()).stream()
                .filter(tenant -> tenant.kind() == TenantKind.SUBSIDIARY)
                .toList();
    }

    private boolean group() {
        return tenants.find(context.caller().tenant())
                .filter(tenant -> tenant.kind() == TenantKind.GROUP)
                .isPresent();
    }

    private Div problem(Problem problem) {
        Paragraph words =
                new Paragraph(problem.place() + " " + problem.message().in(context.locale()));
        return AdminParts.row(new StatusBadge(Tone.BROKEN, text("modules.refused")), words);
    }

    private StatusBadge badge(ModuleState.Status status) {
        Tone tone = switch (status) {
            case ACTIVE -> Tone.KEPT;
            case FAILED -> Tone.BROKEN;
            case AVAILABLE, REMOVED -> Tone.NEUTRAL;
        };
        return new StatusBadge(tone, text("modules.status." + status.name().toLowerCase(Locale.ROOT)));
    }

    private String text(String key) {
        return AdminTexts.in(context, key);
    }
}
