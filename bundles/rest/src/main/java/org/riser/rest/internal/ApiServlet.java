package org.riser.rest.internal;

import jakarta.servlet.Servlet;
import jakarta.servlet.ServletConfig;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
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

    private final transient Serving serving;
    private final transient NotReady notReady;

    @Activate
    public ApiServlet(@Reference Health health) {
        serving = new Serving(health);
        notReady = new NotReady(health);
    }

    /** Called by the component runtime on any thread, when the last service behind the API has come. */
    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    void bindApi(Api complete) {
        serving.come(complete);
    }

    void unbindApi(Api leaving) {
        serving.go(leaving);
    }

    @Override
    public void init(ServletConfig fresh) throws ServletException {
        super.init(fresh);
        serving.open(fresh);
    }

    @Override
    public void destroy() {
        serving.close();
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Loopback.note(request);
        Optional<JerseyServlet> ready = serving.servlet();
        if (ready.isPresent()) {
            ready.get().service(request, response);
        } else {
            notReady.answer(request, response);
        }
    }
}
