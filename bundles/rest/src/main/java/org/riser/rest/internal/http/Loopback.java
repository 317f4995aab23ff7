package org.riser.rest.internal.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.net.InetAddress;
import java.net.UnknownHostException;

/** Whether a request was sent from this machine; {@link ApiServlet} notes it. */
public final class Loopback {
    private static final String PROPERTY = Loopback.class.getName();
    private static final String FORWARDED = "X-Forwarded-For";

    private Loopback() {}

    /** A proxy on this machine speaks for others, so what it forwards is not from here. */
    public static void note(HttpServletRequest request) {
        request.setAttribute(
                PROPERTY,
                request.getHeader(FORWARDED) == null
                        && request.getHeader("Forwarded") == null
                        && isLoopback(request.getRemoteAddr()));
    }

    public static boolean is(HttpServletRequest request) {
        return Boolean.TRUE.equals(request.getAttribute(PROPERTY));
    }

    static boolean is(ContainerRequestContext request) {
        return Boolean.TRUE.equals(request.getProperty(PROPERTY));
    }

    private static boolean isLoopback(String address) {
        try {
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
