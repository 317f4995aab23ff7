package org.riser.console.internal.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.riser.api.TenantId;
import org.riser.api.Text;
import org.riser.api.security.Caller;
import org.riser.api.security.DataScope;
import org.riser.console.Section;
import org.riser.console.ViewContext;
import org.riser.console.ViewContribution;
import org.riser.console.internal.shell.Menu.Access;
import org.riser.modules.CaseKinds;
import org.riser.modules.descriptor.CaseKind;
import org.riser.modules.descriptor.ModuleDescriptor;

class MenuTest {
    private static final TenantId WATER = TenantId.of("water");
    private static final TenantId OTHER = TenantId.of("other");

    private final Set<ClassLoader> forgotten = new HashSet<>();
    private final Contributions contributions = new Contributions(new OpenPages(), forgotten::add);
    private final Menu menu = new Menu(contributions, new OneModule());

    @BeforeEach
    void contribute() {
        contributions.addView(new Page("pipes", Section.UTILITY, 1, "case.view", Set.of(), "water"));
        contributions.addView(new Page("cases", Section.WORK, 2, "case.view", Set.of(), null));
        contributions.addView(new Page("desk", Section.WORK, 1, "case.open", Set.of("agent"), null));
    }

    @Test
    void groupsFollowTheSectionsAndPagesTheirOrder() {
        assertThat(paths(agent(WATER))).containsExactly(List.of("desk", "cases"), List.of("pipes"));
        assertThat(menu.groups(agent(WATER)).keySet()).last().isEqualTo(Text.same("water"));
    }

    @Test
    void anotherTenantSeesNothingOfAModuleItDoesNotUse() {
        assertThat(paths(agent(OTHER))).containsExactly(List.of("desk", "cases"));
        assertThat(menu.target(agent(OTHER), "pipes").access()).isEqualTo(Access.AWAY);
    }

    @Test
    void aPageNeedsPermissionAndRole() {
        Caller viewer = caller(WATER, Set.of("clerk"), Set.of("case.view", "case.open"));
        assertThat(menu.target(viewer, "desk").access()).isEqualTo(Access.FORBIDDEN);
        assertThat(menu.target(caller(WATER, Set.of("agent"), Set.of()), "cases")
                        .access())
                .isEqualTo(Access.FORBIDDEN);
    }

    @Test
    void aPageForSeveralSortsOfPeopleNeedsOneOfTheirPermissions() {
        contributions.addView(new Shared());
        assertThat(menu.target(caller(WATER, Set.of(), Set.of("case.view")), "shared")
                        .access())
                .isEqualTo(Access.OPEN);
        assertThat(menu.target(caller(WATER, Set.of(), Set.of("case.act")), "shared")
                        .access())
                .isEqualTo(Access.FORBIDDEN);
    }

    @Test
    void aLongerAddressBelongsToThePageThatBeginsIt() {
        contributions.addView(new Page("cases/map", Section.WORK, 3, "case.view", Set.of(), null));
        assertThat(menu.target(agent(WATER), "cases/0192").subPath()).isEqualTo("0192");
        assertThat(menu.target(agent(WATER), "cases/map/north").subPath()).isEqualTo("north");
        assertThat(menu.target(agent(WATER), "casesx").access()).isEqualTo(Access.UNKNOWN);
    }

    @Test
    void aPageThatWasTakenAwayIsUnknown() {
        ViewContribution page = new Page("tanks", Section.WORK, 9, "", Set.of(), null);
        contributions.addView(page);
        assertThat(menu.target(agent(WATER), "tanks").access()).isEqualTo(Access.OPEN);
        contributions.removeView(page);
        assertThat(forgotten).containsExactly(Page.class.getClassLoader());
        assertThat(menu.target(agent(WATER), "tanks").access()).isEqualTo(Access.UNKNOWN);
    }

    private List<List<String>> paths(Caller caller) {
        return menu.groups(caller).values().stream()
                .map(views -> views.stream().map(ViewContribution::path).toList())
                .toList();
    }

    private static Caller agent(TenantId tenant) {
        return caller(tenant, Set.of("agent"), Set.of("case.open", "case.view"));
    }

    private static Caller caller(TenantId tenant, Set<String> roles, Set<String> permissions) {
        return new Caller(tenant, "staff:1", "李明", roles, permissions, DataScope.TENANT, null);
    }

    private static final class Shared implements ViewContribution {
        private final ViewContribution page = new Page("shared", Section.WORK, 5, "", Set.of(), null);

        @Override
        public Set<String> anyPermission() {
            return Set.of("case.open", "case.view");
        }

        @Override
        public String path() {
            return page.path();
        }

        @Override
        public Text title() {
            return page.title();
        }

        @Override
        public String icon() {
            return page.icon();
        }

        @Override
        public Section section() {
            return page.section();
        }

        @Override
        public int order() {
            return page.order();
        }

        @Override
        public String permission() {
            return page.permission();
        }

        @Override
        public Component create(ViewContext context) {
            return page.create(context);
        }
    }

    private record Page(
            String path,
            Section section,
            int order,
            String permission,
            Set<String> roles,
            @Nullable String module) implements ViewContribution {
        @Override
        public Text title() {
            return Text.same(path);
        }

        @Override
        public String icon() {
            return "CIRCLE";
        }

        @Override
        public Component create(ViewContext context) {
            return new Div();
        }
    }

    /** The module {@code water}, enabled for the tenant of the same name only. */
    private static final class OneModule implements CaseKinds {
        @Override
        public List<CaseKind> enabled(TenantId tenant) {
            return List.of();
        }

        @Override
        public Optional<CaseKind> enabled(TenantId tenant, String kindId) {
            return Optional.empty();
        }

        @Override
        public Optional<CaseKind> stored(TenantId tenant, String kindId, String descriptorHash) {
            return Optional.empty();
        }

        @Override
        public Optional<ModuleDescriptor> module(TenantId tenant, String moduleId) {
            return Optional.empty();
        }

        @Override
        public List<ModuleDescriptor> modules(TenantId tenant) {
            return List.of();
        }

        @Override
        public boolean isEnabled(TenantId tenant, String moduleId) {
            return tenant.equals(WATER) && moduleId.equals("water");
        }
    }
}
