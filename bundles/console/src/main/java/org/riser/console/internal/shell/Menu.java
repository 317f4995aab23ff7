package org.riser.console.internal.shell;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.riser.api.Text;
import org.riser.api.security.Caller;
import org.riser.console.Section;
import org.riser.console.ViewContribution;
import org.riser.modules.CaseKinds;
import org.riser.modules.descriptor.ModuleDescriptor;

/** Decides which pages a person sees. Thread-safe. */
@Component(service = Menu.class)
public final class Menu {
    private final Contributions contributions;
    private final CaseKinds kinds;

    @Activate
    public Menu(@Reference Contributions contributions, @Reference CaseKinds kinds) {
        this.contributions = contributions;
        this.kinds = kinds;
    }

    /** The pages of the rail, in groups by title. */
    Map<Text, List<ViewContribution>> groups(Caller caller) {
        Map<Text, List<ViewContribution>> groups = new LinkedHashMap<>();
        visible(caller).stream()
                .filter(ViewContribution::inMenu)
                .forEach(view -> groups.computeIfAbsent(title(caller, view), title -> new ArrayList<>())
                        .add(view));
        return groups;
    }

    /** The pages of a phone's bottom bar. */
    List<ViewContribution> bottom(Caller caller) {
        return visible(caller).stream()
                .filter(ViewContribution::onPhone)
                .limit(3)
                .toList();
    }

    /** What an address leads to: the page with the longest path that begins it. */
    Target target(Caller caller, String address) {
        return contributions.views().stream()
                .filter(view -> covers(view.path(), address))
                .max(Comparator.comparingInt(view -> view.path().length()))
                .map(view -> new Target(access(caller, view), Optional.of(view), rest(view.path(), address)))
                .orElse(new Target(Access.UNKNOWN, Optional.empty(), ""));
    }

    /** Where a person begins: the first page of their rail. */
    Optional<ViewContribution> home(Caller caller) {
        return visible(caller).stream().filter(ViewContribution::inMenu).findFirst();
    }

    private List<ViewContribution> visible(Caller caller) {
        return contributions.views().stream()
                .filter(view -> access(caller, view) == Access.OPEN)
                .toList();
    }

    private Access access(Caller caller, ViewContribution view) {
        String module = view.module();
        if (module != null && !kinds.isEnabled(caller.tenant(), module)) {
            return Access.AWAY;
        }
        boolean permitted = (view.permission().isEmpty() || caller.may(view.permission()))
                && (view.anyPermission().isEmpty()
                        || view.anyPermission().stream().anyMatch(caller::may));
        boolean inRole = view.roles().isEmpty() || view.roles().stream().anyMatch(caller::is);
        return permitted && inRole ? Access.OPEN : Access.FORBIDDEN;
    }

    private Text title(Caller caller, ViewContribution view) {
        String module = view.module();
        if (view.section() != Section.UTILITY || module == null) {
            return view.section().title();
        }
        return kinds.module(caller.tenant(), module).map(ModuleDescriptor::name).orElse(Text.same(module));
    }

    private static boolean covers(String path, String address) {
        return address.equals(path) || address.startsWith(path + "/");
    }

    private static String rest(String path, String address) {
        return address.length() > path.length() ? address.substring(path.length() + 1) : "";
    }

    /** Whether a page can be shown. */
    enum Access {
        OPEN,
        /** Its module is not there or not enabled for the tenant. */
        AWAY,
        FORBIDDEN,
        /** No page has this address, or not at the moment. */
        UNKNOWN
    }

    /** @param view empty when the address is unknown */
    record Target(Access access, Optional<ViewContribution> view, String subPath) {}
}
