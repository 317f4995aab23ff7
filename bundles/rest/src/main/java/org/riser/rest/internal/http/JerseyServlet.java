package org.riser.rest.internal.http;

import jakarta.servlet.ServletConfig;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.time.ZoneId;
import java.util.Collection;
import java.util.function.Supplier;
import org.glassfish.jersey.CommonProperties;
import org.glassfish.jersey.internal.inject.AbstractBinder;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.server.ServerProperties;
import org.glassfish.jersey.server.spi.internal.ResourceMethodInvocationHandlerProvider;
import org.glassfish.jersey.server.spi.internal.ValueParamProvider;
import org.glassfish.jersey.servlet.ServletContainer;
import org.riser.identity.Tokens;
import org.riser.rest.internal.json.Json;
import org.riser.rest.internal.metrics.Traffic;
import org.riser.store.Idempotency;

/**
 * Jersey over a fixed set of resource instances. Nothing is scanned and nothing of ours is injected; Jersey looks its own
 * parts up through the thread's context class loader, which is set to its bundle meanwhile.
 */
public final class JerseyServlet {
    private static final ClassLoader JERSEY = ServletContainer.class.getClassLoader();

    /** More than the largest body that any operation takes. */
    private static final long UNREAD_BYTES = 64L * 1024 * 1024;

    private final ServletContainer container;

    /**
     * @param tokens who knows the callers
     * @param idempotency keeps answers
     * @param zone whose offset times are written with
     * @throws IllegalStateException if an operation does not say who may call it
     */
    public JerseyServlet(
            Collection<? extends Resource> resources,
            Tokens tokens,
            Idempotency idempotency,
            Traffic traffic,
            ZoneId zone) {
        Json json = new Json();
        ResourceConfig config = new ResourceConfig()
                .property(ServerProperties.WADL_FEATURE_DISABLE, true)
                .property(ServerProperties.RESPONSE_SET_STATUS_OVER_SEND_ERROR, true)
                .property(CommonProperties.FEATURE_AUTO_DISCOVERY_DISABLE, true)
                .property(CommonProperties.METAINF_SERVICES_LOOKUP_DISABLE, true)
                .property(CommonProperties.PROVIDER_DEFAULT_DISABLE, "ALL")
                .registerResources(Routes.of(Operations.of(resources)))
                .register(new Guards(tokens, zone))
                .register(new JsonBody(json))
                .register(new Parameters())
                .register(new Thrown())
                .register(new Problems(json))
                .register(new RequestLog(traffic))
                .register(new Headers())
                .register(new Internals(new Execution(new Answers(zone), idempotency)));
        container = inJersey(() -> new ServletContainer(config));
    }

    public void init(ServletConfig config) throws ServletException {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(JERSEY);
        try {
            container.init(config);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    public void service(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(JERSEY);
        try {
            if (Headers.isType(request.getContentType())) {
                container.service(request, response);
            } else {
                ProblemKind kind = ProblemKind.UNSUPPORTED_MEDIA_TYPE;
                PlainProblem.answer(request, response, kind, "Content-Type", "request.unsupported-media-type");
            }
            // A body that was refused unread is taken in: else the connection is cut before the caller reads why.
            drain(request.getInputStream());
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static void drain(InputStream body) throws IOException {
        byte[] buffer = new byte[8192];
        long drained = 0;
        for (int read = 0; read >= 0 && drained < UNREAD_BYTES; read = body.read(buffer)) {
            drained += read;
        }
    }

    public void destroy() {
        container.destroy();
    }

    private static <T> T inJersey(Supplier<T> work) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(JERSEY);
        try {
            return work.get();
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /** Our parts that Jersey takes only through its injection container. */
    private static final class Internals extends AbstractBinder {
        private final Execution execution;

        Internals(Execution execution) {
            this.execution = execution;
        }

        @Override
        protected void configure() {
            bind(new Arguments()).to(ValueParamProvider.class);
            bind(execution).to(ResourceMethodInvocationHandlerProvider.class);
        }
    }
}
