package org.riser.rest.internal;

import jakarta.servlet.Servlet;
import jakarta.servlet.ServletConfig;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardContextSelect;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardServletAsyncSupported;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardServletPattern;
import org.riser.rest.internal.health.Health;
import org.riser.rest.internal.http.JerseyServlet;
import org.riser.rest.internal.http.Loopback;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one servlet of the API. It is there from the start and answers 503, and the state of health, until everything
 * behind it is; the container may initialise it again and again.
 */
@Component(service = Servlet.class)
@HttpWhiteboardContextSelect("(osgi.http.whiteboard.context.name=" + ApiContext.NAME + ")")
@HttpWhiteboardServletPattern("/*")
@HttpWhiteboardServletAsyncSupported
public final class ApiServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(ApiServlet.class);

    private final transient NotReady notReady;
    private transient @Nullable ServletConfig config;
    private transient @Nullable Api api;
    private transient volatile @Nullable JerseyServlet jersey;

    @Activate
    public ApiServlet(@Reference Health health) {
        notReady = new NotReady(health);
    }

    /** Called by the component runtime on any thread, when the last service behind the API has come. */
    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    synchronized void bindApi(Api complete) {
        api = complete;
        start();
    }

    synchronized void unbindApi(Api leaving) {
        if (api == leaving) {
            api = null;
            stop();
        }
    }

    @Override
    public synchronized void init(ServletConfig fresh) throws ServletException {
        super.init(fresh);
        config = fresh;
        start();
    }

    @Override
    public synchronized void destroy() {
        config = null;
        stop();
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        JerseyServlet ready = jersey;
        Loopback.note(request);
        if (ready == null) {
            notReady.answer(request, response);
        } else {
            ready.service(request, response);
        }
    }

    private void start() {
        if (api == null || config == null) {
            return;
        }
        stop();
        long started = System.nanoTime();
        JerseyServlet fresh = api.servlet();
        try {
            fresh.init(config);
        } catch (ServletException e) {
            throw new IllegalStateException("the HTTP API cannot start", e);
        }
        jersey = fresh;
        LOG.info("The HTTP API is ready ({} ms)", (System.nanoTime() - started) / 1_000_000);
    }

    private void stop() {
        JerseyServlet old = jersey;
        jersey = null;
        if (old != null) {
            old.destroy();
        }
    }
}
