package org.riser.entrance.internal;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.eclipse.jetty.ee10.servlet.ErrorPageErrorHandler;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.component.Container;

/**
 * Answers what neither the API nor the console answers: requests that cannot be read, those that a context turns away, and
 * all of them while the platform starts. Programs get the problems that they get from the API, people a page. Thread-safe.
 */
public final class Refusals implements Request.Handler, Container.InheritedListener {
    private static final String API = "/api/v1";
    private static final String HEALTH = API + "/health";
    /** What the server calls the method of a request whose first line it cannot read; anybody may have sent that. */
    private static final String UNREADABLE = "BAD";

    static boolean isOfApi(Request request) {
        return UNREADABLE.equals(request.getMethod()) || path(request).startsWith(API);
    }

    /** Contexts come with pages of Jetty's own. */
    @Override
    public void beanAdded(Container parent, Object child) {
        if (child instanceof ServletContextHandler context) {
            context.setErrorHandler(new InContext());
        }
    }

    @Override
    public void beanRemoved(Container parent, Object child) {}

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        Refusal refusal = Refusal.of(response.getStatus(), isServed(request));
        response.setStatus(refusal.status(response.getStatus()));
        HttpFields.Mutable headers = response.getHeaders();
        headers.put(HttpHeader.CACHE_CONTROL, "no-store");
        headers.put("X-Content-Type-Options", "nosniff");
        headers.put("X-Frame-Options", "DENY");
        headers.put("Referrer-Policy", "no-referrer");
        if (refusal == Refusal.STARTING) {
            headers.put(HttpHeader.RETRY_AFTER, "5");
        }
        Content.Sink.write(response, true, body(refusal, request, response), callback);
        return true;
    }

    private static String body(Refusal refusal, Request request, Response response) {
        HttpFields.Mutable headers = response.getHeaders();
        if (refusal == Refusal.STARTING && path(request).equals(HEALTH)) {
            headers.put(HttpHeader.CONTENT_TYPE, "application/json");
            boolean life = "probe=live".equals(request.getHttpURI().getQuery());
            response.setStatus(life ? 200 : 503);
            return "{\"status\":\"%s\",\"parts\":{}}".formatted(life ? "UP" : "STARTING");
        }
        if (isOfApi(request)) {
            List<Locale> locales = Words.locales(request);
            headers.put(
                    HttpHeader.CONTENT_LANGUAGE,
                    locales.stream().map(Locale::toLanguageTag).collect(Collectors.joining(", ")));
            headers.put(HttpHeader.CONTENT_TYPE, "application/problem+json");
            return refusal.problem(response.getStatus(), locales);
        }
        if (refusal == Refusal.METHOD_NOT_ALLOWED) {
            headers.put(HttpHeader.ALLOW, String.join(", ", Entrance.METHODS));
        }
        headers.put("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'");
        headers.put(HttpHeader.CONTENT_TYPE, "text/html;charset=utf-8");
        return refusal.page();
    }

    /** Whether a context has taken the request that has more than the servlet all are born with. */
    private static boolean isServed(Request request) {
        ServletContextRequest inside = Request.as(request, ServletContextRequest.class);
        return inside != null
                && inside.getServletContext()
                                .getServletContextHandler()
                                .getServletHandler()
                                .getServlets()
                                .length
                        > 1;
    }

    /** As it was sent; empty when the request has none. */
    private static String path(Request request) {
        String path = request.getHttpURI().getPath();
        return path == null ? "" : path;
    }

    /** Pax Web asks contexts for a handler of this type. */
    private final class InContext extends ErrorPageErrorHandler {
        @Override
        public boolean handle(Request request, Response response, Callback callback) {
            return Refusals.this.handle(request, response, callback);
        }
    }
}
