package org.riser.entrance.internal;

import java.util.List;
import org.eclipse.jetty.http.BadMessageException;
import org.eclipse.jetty.http.HttpCompliance;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Request;

/**
 * How the web server reads requests. Addresses that two readers could understand differently are refused, but only once
 * the whole head of the request is read: a parser that stops at the address knows nothing of the caller's language.
 */
public final class Entrance extends HttpConfiguration {
    /** What pages are asked with; the API says for each resource what it takes. */
    static final List<String> METHODS = List.of("GET", "HEAD", "OPTIONS", "POST");

    public Entrance() {
        setSendServerVersion(false);
        setSendXPoweredBy(false);
        setHttpCompliance(HttpCompliance.STRICT);
        setUriCompliance(UriCompliance.UNSAFE); // refused below
        addCustomizer(Entrance::admit);
    }

    private static Request admit(Request request, HttpFields.Mutable responseHeaders) {
        String fault = UriCompliance.checkUriCompliance(UriCompliance.RFC3986, request.getHttpURI(), null);
        if (fault != null) {
            throw new BadMessageException(fault);
        }
        if (Refusals.isOfApi(request)) {
            return HttpMethod.TRACE.is(request.getMethod()) ? new Plain(request) : request;
        }
        if (!METHODS.contains(request.getMethod())) {
            throw new HttpException.RuntimeException(405);
        }
        return request;
    }

    /**
     * Pax Web refuses TRACE without a word. Methods are spelt in capitals: like this it is one that nobody knows, and the
     * API says of it what it says of every other, with the methods that the resource takes.
     */
    private static final class Plain extends Request.Wrapper {
        Plain(Request trace) {
            super(trace);
        }

        @Override
        public String getMethod() {
            return "trace";
        }
    }
}
