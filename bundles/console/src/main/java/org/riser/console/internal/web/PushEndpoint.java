package org.riser.console.internal.web;

import jakarta.websocket.OnOpen;
import jakarta.websocket.Session;
import jakarta.websocket.server.ServerEndpoint;
import java.io.IOException;
import org.osgi.service.component.annotations.Component;

/**
 * Makes Pax Web set up WebSockets in the console's context, which it only does where a Whiteboard WebSocket is. Flow
 * registers its own endpoint afterwards; nobody connects to this one.
 */
@ServerEndpoint("/.ws")
@Component(service = PushEndpoint.class, property = "org.ops4j.pax.web.http.whiteboard.websocket=true")
public final class PushEndpoint {
    @OnOpen
    public void open(Session session) throws IOException {
        session.close();
    }
}
