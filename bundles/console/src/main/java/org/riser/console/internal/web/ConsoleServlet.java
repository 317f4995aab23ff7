package org.riser.console.internal.web;

import jakarta.servlet.Servlet;
import jakarta.servlet.ServletConfig;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.riser.console.internal.Console;

/**
 * The console's place in the web server. Pax Web stops and starts the context whenever something is added to it, and
 * then calls {@code destroy} and {@code init} on the same object; Flow's servlet cannot be initialised twice, so each
 * start makes a new one.
 */
@Component(
        service = Servlet.class,
        property = {
            "osgi.http.whiteboard.servlet.pattern=/*",
            "osgi.http.whiteboard.servlet.name=console",
            "osgi.http.whiteboard.servlet.asyncSupported:Boolean=true",
            "servlet.init.productionMode=true",
            "servlet.init.heartbeatInterval=60",
            "servlet.init.closeIdleSessions=false"
        })
public final class ConsoleServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private final transient Console console;
    private transient volatile @Nullable FlowServlet flow;

    /** @param push only orders the registrations: first the WebSocket, then this servlet */
    @Activate
    public ConsoleServlet(@Reference Console console, @Reference PushEndpoint push) {
        this.console = console;
    }

    @Override
    public void init(ServletConfig config) throws ServletException {
        super.init(config);
        FlowServlet fresh = new FlowServlet(console);
        fresh.init(config);
        flow = fresh;
    }

    @Override
    public void service(ServletRequest request, ServletResponse response) throws ServletException, IOException {
        FlowServlet current = flow;
        if (current == null) {
            throw new ServletException("The console is starting; try again in a second.");
        }
        if (response instanceof HttpServletResponse http) {
            protect(http);
            current.service(request, new TimedResponse(http));
        } else {
            current.service(request, response);
        }
    }

    /** No other site may frame the console, guess types of its answers or learn its addresses. */
    private static void protect(HttpServletResponse response) {
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "same-origin");
    }

    @Override
    public void destroy() {
        FlowServlet current = flow;
        flow = null;
        if (current != null) {
            current.destroy();
        }
    }
}
