package org.riser.identity.internal.access;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.riser.identity.internal.Setting;

/**
 * Whether demo credentials are accepted, which depends on where the web server listens: on this machine alone, or
 * anywhere if {@code riser.demo.remote} says so. Starts again when the server's address changes.
 */
@Component(service = DemoAccess.class, configurationPid = "org.ops4j.pax.web")
public final class DemoAccess {
    private static final String HOST = "org.ops4j.pax.web.listening.addresses";
    private static final String PORT = "org.osgi.service.http.port";

    private final String host;
    private final String port;
    private final boolean remote;

    @Activate
    public DemoAccess(Map<String, Object> webServer) {
        this(
                String.valueOf(webServer.getOrDefault(
                        HOST, Setting.of("riser.http.host").orElse("127.0.0.1"))),
                String.valueOf(webServer.getOrDefault(
                        PORT, Setting.of("riser.http.port").orElse("8181"))),
                Setting.on("riser.demo.remote"));
    }

    public DemoAccess(String host, String port, boolean remote) {
        this.host = host.toLowerCase(Locale.ROOT).strip();
        this.port = port;
        this.remote = remote;
    }

    public boolean isAccepted() {
        return remote || isLoopback();
    }

    /** Where the console is, as a person on this machine would type it. */
    public String url() {
        String shown = host.contains(",") || host.equals("0.0.0.0") || host.equals("::") ? "127.0.0.1" : host;
        return "http://" + (shown.contains(":") ? "[" + shown + "]" : shown) + ":" + port + "/";
    }

    private boolean isLoopback() {
        for (String address : host.split(",", -1)) {
            if (!isLoopback(address.strip())) {
                return false;
            }
        }
        return true;
    }

    private static boolean isLoopback(String address) {
        try {
            return !address.isEmpty() && InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException unknown) {
            return false;
        }
    }
}
