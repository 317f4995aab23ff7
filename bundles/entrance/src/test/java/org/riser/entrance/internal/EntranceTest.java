package org.riser.entrance.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.ContextHandlerCollection;
import org.eclipse.jetty.util.resource.ResourceFactory;
import org.eclipse.jetty.xml.XmlConfiguration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A server that is made as Pax Web makes it, asked in words that no client library would send. */
class EntranceTest {
    private final Server server = new Server();
    private final ContextHandlerCollection contexts = new ContextHandlerCollection();
    private ServerConnector connector;

    @BeforeEach
    void start() throws Exception {
        var description = Objects.requireNonNull(Entrance.class.getResource("/jetty.xml"));
        XmlConfiguration xml = new XmlConfiguration(ResourceFactory.root().newResource(description));
        xml.getIdMap().put("Server", server);
        xml.configure();
        connector = new ServerConnector(server, new HttpConnectionFactory((HttpConfiguration)
                xml.getIdMap().get("http")));
        connector.setHost("127.0.0.1");
        server.addConnector(connector);
        server.setHandler(contexts);
        server.start();
    }

    @AfterEach
    void stop() throws Exception {
        server.stop();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/cases%2Fx",
                "/api/v1/%2e%2e/x",
                "/api/v1/cases%5Cx",
                "/api/v1//cases",
                "/api/v1/cases/;a=b/x",
                "/api/v1/%u0041",
                "/api/v1/%ff"
            })
    void anAddressWithTwoMeaningsIsAProblemInTheCallersLanguage(String path) throws Exception {
        serve("/api/v1");

        Answer english = ask("GET " + path + " HTTP/1.1\r\nHost: x\r\nAccept-Language: en\r\n");
        Answer chinese = ask("GET " + path + " HTTP/1.1\r\nHost: x\r\n");

        english.isProblem(400, "request.malformed");
        assertThat(english.json().get("title").asText()).isEqualTo("Malformed request");
        assertThat(english.header("Content-Language")).isEqualTo("en");
        chinese.isProblem(400, "request.malformed");
        assertThat(chinese.json().get("title").asText()).isEqualTo("请求格式错误");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /api/v1/a%00b HTTP/1.1\r\nHost: x\r\n",
                "nonsense\r\n",
                "GET /api/v1/health HTTP/1.1\r\nHost: x\r\nA Header: 1\r\n",
                "GET /api/v1/health HTTP/1.1\r\nHost: x\r\nnothing\r\n",
                "GET /api/v1/health HTTP/1.1\r\n",
                "GET /api/v1/health HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\n"
            })
    void whatCannotBeReadIsAProblemInBothLanguages(String head) throws Exception {
        serve("/api/v1");

        Answer answer = ask(head + "Accept-Language: en\r\n");

        answer.isProblem(400, "request.malformed");
        assertThat(answer.json().get("title").asText()).isEqualTo("请求格式错误 Malformed request");
        assertThat(answer.json().get("detail").asText()).contains("。 ").endsWith(".");
        assertThat(answer.header("Content-Language")).isEqualTo("zh-CN, en");
    }

    @Test
    void whatIsTooLongIsAProblem() throws Exception {
        String much = "x".repeat(10_000);

        ask("GET /api/v1/" + much + " HTTP/1.1\r\nHost: x\r\n").isProblem(414, "request.uri-too-long");
        ask("GET /api/v1/cases HTTP/1.1\r\nHost: x\r\nCookie: " + much + "\r\n")
                .isProblem(431, "request.headers-too-large");
    }

    @Test
    void outsideTheApiAPlainPageSaysTheSameInBothLanguages() throws Exception {
        Answer answer = ask("GET /x%2Fy HTTP/1.1\r\nHost: x\r\nAccept: text/html\r\n");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.header("Content-Type")).isEqualTo("text/html;charset=utf-8");
        assertThat(answer.body()).contains("请求格式错误", "Malformed request").doesNotContain("refresh");
        assertThat(answer.text()).doesNotContainIgnoringCase("jetty");
    }

    @Test
    void methodsOfTheApiAreTheApisToRefuse() throws Exception {
        serve("/api/v1");

        assertThat(ask("TRACE /api/v1/cases HTTP/1.1\r\nHost: x\r\n").body()).isEqualTo("trace");
        assertThat(ask("PUT /api/v1/cases HTTP/1.1\r\nHost: x\r\n").body()).isEqualTo("PUT");
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRACE /", "PUT /", "FOO /", "CONNECT x:80"})
    void pagesTakeFewMethods(String line) throws Exception {
        serve("/");

        Answer answer = ask(line + " HTTP/1.1\r\nHost: x\r\n");

        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.header("Allow")).isEqualTo("GET, HEAD, OPTIONS, POST");
        assertThat(answer.body()).contains("Method not allowed");
    }

    @Test
    void whatAContextTurnsAwayIsRefusedLikeTheRest() throws Exception {
        serve("/api/v1");
        serve("/");

        ask("GET /api/v1/WEB-INF/x HTTP/1.1\r\nHost: x\r\n").isProblem(404, "request.not-found");
        ask("GET /api/v1/fail HTTP/1.1\r\nHost: x\r\n").isProblem(500, "internal");
        Answer page = ask("GET /WEB-INF/x HTTP/1.1\r\nHost: x\r\n");
        assertThat(page.status()).isEqualTo(404);
        assertThat(page.body()).contains("Not found").doesNotContain("refresh");
    }

    @Test
    void aPlatformThatStartsSaysSoUntilItIsThere() throws Exception {
        Answer page = ask("GET / HTTP/1.1\r\nHost: x\r\n");
        assertThat(page.status()).isEqualTo(503);
        assertThat(page.header("Retry-After")).isEqualTo("5");
        assertThat(page.body()).contains("http-equiv=\"refresh\"", "Riser 正在启动", "Riser is starting");

        Answer health = ask("GET /api/v1/health HTTP/1.1\r\nHost: x\r\n");
        assertThat(health.status()).isEqualTo(503);
        assertThat(health.header("Retry-After")).isEqualTo("5");
        assertThat(health.header("Content-Type")).isEqualTo("application/json");
        assertThat(health.json().get("status").asText()).isEqualTo("STARTING");
        assertThat(ask("GET /api/v1/health?probe=live HTTP/1.1\r\nHost: x\r\n").status())
                .isEqualTo(200);

        ask("POST /api/v1/cases HTTP/1.1\r\nHost: x\r\nContent-Length: 0\r\n").isProblem(503, "starting");

        ServletContextHandler console = context("/");
        console.addServlet(new ServletHolder("default", new Nobody()), "/");
        console.start();
        assertThat(ask("GET /tasks HTTP/1.1\r\nHost: x\r\n").body()).contains("refresh", "Riser is starting");
        assertThat(ask("GET /api/v1/health HTTP/1.1\r\nHost: x\r\n").status()).isEqualTo(503);

        console.addServlet(new ServletHolder("console", new Echo()), "/*");
        assertThat(ask("GET /api/v1/health HTTP/1.1\r\nHost: x\r\n").body()).isEqualTo("GET");
        assertThat(ask("GET / HTTP/1.1\r\nHost: x\r\n").body()).isEqualTo("GET");
    }

    /** Makes a context that answers with the method it is asked by. */
    private void serve(String path) throws Exception {
        ServletContextHandler context = context(path);
        context.addServlet(new ServletHolder("default", new Nobody()), "/");
        context.addServlet(new ServletHolder("echo", new Echo()), "/*");
        context.start();
    }

    /** A context as Pax Web makes it. */
    private ServletContextHandler context(String path) {
        ServletContextHandler context = new ServletContextHandler(path);
        context.setProtectedTargets(new String[] {"/WEB-INF"});
        contexts.addHandler(context);
        contexts.mapContexts();
        return context;
    }

    /** Pax Web has one in every context for what no other servlet takes. */
    private static final class Nobody extends HttpServlet {
        private static final long serialVersionUID = 1L;

        @Override
        protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
            response.sendError(404);
        }
    }

    private static final class Echo extends HttpServlet {
        private static final long serialVersionUID = 1L;

        @Override
        protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
            if (request.getRequestURI().endsWith("/fail")) {
                throw new IllegalStateException("on purpose");
            }
            response.getWriter().print(request.getMethod());
        }
    }

    private Answer ask(String head) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), connector.getLocalPort())) {
            socket.getOutputStream().write((head + "Connection: close\r\n\r\n").getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().flush();
            return new Answer(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    private record Answer(String text) {
        int status() {
            return Integer.parseInt(text.substring(9, 12));
        }

        String header(String name) {
            return text.lines()
                    .filter(line -> line.startsWith(name + ": "))
                    .map(line -> line.substring(name.length() + 2))
                    .findFirst()
                    .orElse("");
        }

        String body() {
            return text.substring(text.indexOf("\r\n\r\n") + 4);
        }

        JsonNode json() throws IOException {
            return new ObjectMapper().readTree(body());
        }

        void isProblem(int status, String code) throws IOException {
            assertThat(text).startsWith("HTTP/1.1 " + status);
            assertThat(header("Content-Type")).isEqualTo("application/problem+json");
            assertThat(json().get("status").asInt()).isEqualTo(status);
            assertThat(json().get("title").asText()).isNotBlank();
            assertThat(json().get("detail").asText()).isNotBlank();
            assertThat(json().get("type").asText()).startsWith("/api/v1/docs#problem-");
            assertThat(json().at("/errors/0/code").asText()).isEqualTo(code);
        }
    }
}
