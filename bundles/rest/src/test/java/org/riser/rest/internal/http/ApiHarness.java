package org.riser.rest.internal.http;

import io.prometheus.metrics.model.registry.PrometheusRegistry;
import jakarta.servlet.ServletConfig;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.ZoneId;
import java.util.Collection;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.riser.identity.Tokens;
import org.riser.rest.internal.metrics.Traffic;
import org.riser.store.Idempotency;

/** The API in an embedded Jetty on a free port of the loopback, and a client for it. */
final class ApiHarness {
    private final Server server = new Server();
    private final ServerConnector connector = new ServerConnector(server);
    private final HttpClient client = HttpClient.newHttpClient();
    final PrometheusRegistry registry = new PrometheusRegistry();

    ApiHarness(Collection<? extends Resource> resources, Tokens tokens, Idempotency idempotency) throws Exception {
        JerseyServlet jersey =
                new JerseyServlet(resources, tokens, idempotency, new Traffic(registry), ZoneId.of("Asia/Shanghai"));
        connector.setHost("127.0.0.1");
        server.addConnector(connector);
        ServletContextHandler context = new ServletContextHandler("/api/v1");
        context.addServlet(new ServletHolder(new Delegate(jersey)), "/*");
        server.setHandler(context);
        server.start();
    }

    /** A request for a path below {@code /api/v1}, to be completed. */
    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + connector.getLocalPort() + "/api/v1" + path));
    }

    HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    void stop() throws Exception {
        server.stop();
    }

    private static final class Delegate extends HttpServlet {
        private static final long serialVersionUID = 1L;

        private final transient JerseyServlet jersey;

        Delegate(JerseyServlet jersey) {
            this.jersey = jersey;
        }

        @Override
        public void init(ServletConfig config) throws ServletException {
            super.init(config);
            jersey.init(config);
        }

        @Override
        protected void service(HttpServletRequest request, HttpServletResponse response)
                throws ServletException, IOException {
            jersey.service(request, response);
        }
    }
}
