package org.riser.console.internal.web;

import com.vaadin.flow.di.ResourceProvider;
import com.vaadin.flow.server.VaadinServlet;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where Flow finds its files: first in the console's bundle (the built front end), then in Vaadin's own. */
final class BundleResources extends ClassLoader implements ResourceProvider {
    private final ClassLoader console = BundleResources.class.getClassLoader();
    private final ClassLoader vaadin = VaadinServlet.class.getClassLoader();

    BundleResources() {
        super(BundleResources.class.getClassLoader());
    }

    @Override
    public @Nullable URL getResource(String name) {
        URL own = console.getResource(name);
        return own != null ? own : vaadin.getResource(name);
    }

    @Override
    public Enumeration<URL> getResources(String name) throws IOException {
        List<URL> all = new ArrayList<>(Collections.list(console.getResources(name)));
        all.addAll(Collections.list(vaadin.getResources(name)));
        return Collections.enumeration(all);
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        return vaadin.loadClass(name);
    }

    @Override
    public @Nullable URL getApplicationResource(String path) {
        return getResource(path);
    }

    @Override
    public List<URL> getApplicationResources(String path) throws IOException {
        return Collections.list(getResources(path));
    }

    @Override
    public @Nullable URL getClientResource(String path) {
        return getResource(path);
    }

    @Override
    public InputStream getClientResourceAsStream(String path) throws IOException {
        URL resource = getResource(path);
        if (resource == null) {
            throw new IOException("no resource " + path);
        }
        return resource.openStream();
    }
}
