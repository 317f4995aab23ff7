package org.riser.store.internal.unit;

import java.io.IOException;
import java.net.URL;
import java.util.Collection;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Looks into several class loaders, one after the other: libraries expect one loader that sees both themselves and the
 * bundle they work for, which in OSGi does not exist.
 */
public final class JoinedLoader extends ClassLoader {
    private final Set<ClassLoader> parts;

    private JoinedLoader(Set<ClassLoader> parts) {
        super(null);
        this.parts = parts;
    }

    public static JoinedLoader of(ClassLoader... parts) {
        return new JoinedLoader(new LinkedHashSet<>(List.of(parts)));
    }

    /** Runs something while the current thread looks classes up here. */
    public <T, E extends Exception> T asContext(Step<T, E> step) throws E {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(this);
        try {
            return step.run();
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        for (ClassLoader part : parts) {
            try {
                return part.loadClass(name);
            } catch (ClassNotFoundException e) {
                // The next one may know it.
            }
        }
        throw new ClassNotFoundException(name);
    }

    @Override
    public @Nullable URL getResource(String name) {
        for (ClassLoader part : parts) {
            URL found = part.getResource(name);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /** Each resource once, even if several parts see it: Liquibase refuses a file that it finds twice. */
    @Override
    public Enumeration<URL> getResources(String name) throws IOException {
        Map<String, URL> found = new LinkedHashMap<>();
        for (ClassLoader part : parts) {
            for (URL url : Collections.list(part.getResources(name))) {
                found.putIfAbsent(url.toString(), url);
            }
        }
        Collection<URL> urls = found.values();
        return Collections.enumeration(urls);
    }

    /** What runs with another context class loader. */
    @FunctionalInterface
    public interface Step<T, E extends Exception> {
        T run() throws E;
    }
}
