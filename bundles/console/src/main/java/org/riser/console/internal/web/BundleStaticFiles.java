package org.riser.console.internal.web;

import com.vaadin.flow.server.StaticFileServer;
import com.vaadin.flow.server.VaadinService;
import java.net.URL;
import org.jspecify.annotations.Nullable;

/** Serves {@code META-INF/resources} of the console's and of Vaadin's bundle; a Whiteboard servlet gets none by itself. */
final class BundleStaticFiles extends StaticFileServer {
    private static final long serialVersionUID = 1L;

    private final transient BundleResources resources;

    BundleStaticFiles(VaadinService service, BundleResources resources) {
        super(service);
        this.resources = resources;
    }

    @Override
    protected @Nullable URL getStaticResource(String path) {
        if (path.endsWith("/") || path.contains("..")) {
            return null;
        }
        return resources.getResource("META-INF/resources" + (path.startsWith("/") ? path : "/" + path));
    }
}
