package org.riser.console.internal.web;

import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.di.InstantiatorFactory;
import com.vaadin.flow.di.Lookup;
import com.vaadin.flow.di.OneTimeInitializerPredicate;
import com.vaadin.flow.di.ResourceProvider;
import com.vaadin.flow.function.DeploymentConfiguration;
import com.vaadin.flow.router.DefaultRoutePathProvider;
import com.vaadin.flow.router.InternalServerError;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.router.RouteNotFoundError;
import com.vaadin.flow.router.RoutePathProvider;
import com.vaadin.flow.server.ServiceException;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.StaticFileHandlerFactory;
import com.vaadin.flow.server.VaadinServlet;
import com.vaadin.flow.server.VaadinServletContext;
import com.vaadin.flow.server.VaadinServletService;
import com.vaadin.flow.server.startup.AppShellPredicate;
import com.vaadin.flow.server.startup.ApplicationConfigurationFactory;
import com.vaadin.flow.server.startup.ApplicationRouteRegistry;
import com.vaadin.flow.server.startup.DefaultApplicationConfigurationFactory;
import com.vaadin.flow.server.startup.VaadinAppShellInitializer;
import jakarta.servlet.ServletConfig;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.riser.console.internal.Console;
import org.riser.console.internal.session.SignInPage;
import org.riser.console.internal.shell.Shell;
import org.riser.console.internal.shell.ViewHost;

/**
 * Flow's servlet, told by hand what it would find by scanning a flat class path. It knows two routes only: the sign-in
 * page, and one host for every page that a bundle contributes.
 */
final class FlowServlet extends VaadinServlet {
    private static final long serialVersionUID = 1L;

    private final transient Console console;
    private final transient BundleResources resources = new BundleResources();

    FlowServlet(Console console) {
        this.console = console;
    }

    @Override
    public void init(ServletConfig config) throws ServletException {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(resources);
        try {
            prepare(new VaadinServletContext(config.getServletContext()));
            super.init(config);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private void prepare(VaadinServletContext context) {
        context.setAttribute(
                Lookup.class,
                new FixedLookup()
                        .with(OneTimeInitializerPredicate.class, () -> true)
                        .with(ResourceProvider.class, resources)
                        .with(AppShellPredicate.class, AppShellConfigurator.class::isAssignableFrom)
                        .with(ApplicationConfigurationFactory.class, new DefaultApplicationConfigurationFactory())
                        .with(StaticFileHandlerFactory.class, service -> new BundleStaticFiles(service, resources))
                        .with(RoutePathProvider.class, new DefaultRoutePathProvider())
                        .with(
                                InstantiatorFactory.class,
                                service -> new Instances(service, console, this::serviceStarts)));
        VaadinAppShellInitializer.init(Set.of(AppShell.class), context);
        ApplicationRouteRegistry routes = ApplicationRouteRegistry.getInstance(context);
        routes.setErrorNavigationTargets(Set.of(RouteNotFoundError.class, InternalServerError.class));
        RouteConfiguration configuration = RouteConfiguration.forRegistry(routes);
        configuration.setRoute(SignInPage.PATH, SignInPage.class);
        configuration.setRoute(ViewHost.PATH, ViewHost.class, List.of(Shell.class));
    }

    private void serviceStarts(ServiceInitEvent event) {
        event.getSource().addSessionInitListener(session -> session.getSession().setErrorHandler(new Failures()));
        event.getSource().addUIInitListener(page -> console.opened(page.getUI()));
    }

    @Override
    protected VaadinServletService createServletService(DeploymentConfiguration configuration) throws ServiceException {
        FlowService service = new FlowService(this, configuration);
        service.setClassLoader(resources);
        service.init();
        return service;
    }

    /** The servlet context outlives this servlet; a stale look-up in it could not be replaced by the next one. */
    @Override
    public void destroy() {
        ServletContext context = getServletContext();
        super.destroy();
        Collections.list(context.getAttributeNames()).stream()
                .filter(name -> name.startsWith("com.vaadin."))
                .forEach(context::removeAttribute);
    }
}
