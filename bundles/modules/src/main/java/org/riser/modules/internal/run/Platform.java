package org.riser.modules.internal.run;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.osgi.framework.BundleContext;
import org.osgi.framework.wiring.BundleCapability;
import org.osgi.framework.wiring.FrameworkWiring;
import org.osgi.resource.Requirement;
import org.osgi.resource.Resource;
import org.riser.api.Text;
import org.riser.modules.ImpactReport.Dependency;
import org.riser.modules.Problem;
import org.riser.modules.internal.archive.ModuleArchive;
import org.riser.modules.internal.archive.Requirements;
import org.riser.modules.internal.archive.Requirements.Needed;

/** What this framework offers to a bundle that is not installed yet. */
final class Platform {
    private static final String OWN_PACKAGES = "osgi.wiring.package";

    private final BundleContext context;

    Platform(BundleContext context) {
        this.context = context;
    }

    List<Dependency> dependencies(ModuleArchive archive) {
        String exported = String.valueOf(archive.manifest().getValue("Export-Package"));
        return Requirements.of(archive.manifest()).stream()
                .map(needed -> new Dependency(needed.text(), has(needed) || isOwn(needed, exported)))
                .toList();
    }

    /** One problem for each thing that is missing, so that the bundle is refused before anything is touched. */
    List<Problem> missing(ModuleArchive archive) {
        return dependencies(archive).stream()
                .filter(dependency -> !dependency.present())
                .map(dependency -> new Problem(
                        "META-INF/MANIFEST.MF",
                        0,
                        "",
                        "module.missing-dependency",
                        new Text(
                                "平台没有提供 " + dependency.requirement() + "，请升级平台或换用适合此平台的版本。",
                                "The platform does not offer " + dependency.requirement()
                                        + "; upgrade the platform or take a version made for this one.")))
                .toList();
    }

    private boolean has(Needed needed) {
        Collection<BundleCapability> providers = context.getBundle(0)
                .adapt(FrameworkWiring.class)
                .findProviders(new Asked(needed.namespace(), filter(needed)));
        return !providers.isEmpty();
    }

    private static boolean isOwn(Needed needed, String exported) {
        return needed.namespace().equals(OWN_PACKAGES)
                && exported.contains(needed.text().split(" ", 2)[0]);
    }

    private static Map<String, String> filter(Needed needed) {
        return needed.filter().isEmpty() ? Map.of() : Map.of("filter", needed.filter());
    }

    /** A requirement of a bundle that does not exist. */
    private record Asked(String namespace, Map<String, String> directives) implements Requirement {
        @Override
        public String getNamespace() {
            return namespace;
        }

        @Override
        public Map<String, String> getDirectives() {
            return directives;
        }

        @Override
        public Map<String, Object> getAttributes() {
            return Map.of();
        }

        @Override
        @SuppressWarnings("NullAway") // findProviders allows a requirement without resource
        public Resource getResource() {
            return null;
        }
    }
}
