package org.riser.itests.container;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkUtil;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.component.runtime.dto.ComponentConfigurationDTO;
import org.osgi.service.component.runtime.dto.ComponentDescriptionDTO;

/**
 * The side of {@link Container} that runs inside the framework. Its answers are lines of text.
 *
 * <ul>
 *   <li>{@code bundles}: those that are not active, a fragment that is not resolved included
 *   <li>{@code components}: DS configurations that failed, or that lack a reference; and components without one
 *   <li>{@code count}: how many bundles and components there are
 * </ul>
 */
public final class Probe implements BundleActivator, Function<Object, Object> {

    private BundleContext context;

    @Override
    public void start(BundleContext started) {
        context = started;
        context.registerService(Function.class, this, FrameworkUtil.asDictionary(Map.of("probe", "true")));
    }

    @Override
    public void stop(BundleContext stopped) {}

    @Override
    public Object apply(Object question) {
        return switch (String.valueOf(question)) {
            case "bundles" ->
                lines(bundles().filter(b -> b.getState() != usable(b)).map(b -> b + " state " + b.getState()));
            case "components" -> lines(components().flatMap(this::faults));
            case "count" -> bundles().count() + " bundles, " + components().count() + " components";
            default -> throw new IllegalArgumentException("no such question: " + question);
        };
    }

    private Stream<Bundle> bundles() {
        return Arrays.stream(context.getBundles());
    }

    private static int usable(Bundle bundle) {
        boolean fragment = bundle.getHeaders("").get(Constants.FRAGMENT_HOST) != null;
        return fragment ? Bundle.RESOLVED : Bundle.ACTIVE;
    }

    private Stream<ComponentDescriptionDTO> components() {
        return scr().getComponentDescriptionDTOs().stream();
    }

    private Stream<String> faults(ComponentDescriptionDTO component) {
        return scr().getComponentConfigurationDTOs(component).stream()
                .filter(c ->
                        c.state != ComponentConfigurationDTO.ACTIVE && c.state != ComponentConfigurationDTO.SATISFIED)
                .map(c -> component.name + " of " + component.bundle.symbolicName + ": "
                        + Arrays.stream(c.unsatisfiedReferences)
                                .map(r -> r.name + " " + r.target)
                                .collect(Collectors.joining(", "))
                        + (c.failure == null
                                ? ""
                                : c.failure.lines().findFirst().orElse("")));
    }

    private ServiceComponentRuntime scr() {
        BundleContext own = FrameworkUtil.getBundle(Probe.class).getBundleContext();
        return own.getService(own.getServiceReference(ServiceComponentRuntime.class));
    }

    private static String lines(Stream<String> found) {
        return found.sorted().collect(Collectors.joining("\n"));
    }
}
