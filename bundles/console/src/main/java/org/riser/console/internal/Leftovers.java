package org.riser.console.internal;

import com.vaadin.flow.component.internal.UIInternals;
import com.vaadin.flow.internal.ReflectionCache;
import java.lang.reflect.Field;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes Flow forget the classes of a bundle that has gone; otherwise each installation would leave a class loader. */
public final class Leftovers {
    private static final Logger LOG = LoggerFactory.getLogger(Leftovers.class);

    private Leftovers() {}

    /** To be called after the last component of the class loader has left the open pages. */
    public static void forget(ClassLoader gone) {
        ReflectionCache.clearAll();
        try {
            // Flow has no other way to this set, which only serves to warn once per class.
            Field warned = UIInternals.class.getDeclaredField("warnedAboutDeps");
            warned.setAccessible(true);
            ((Set<?>) warned.get(null)).removeIf(type -> ((Class<?>) type).getClassLoader() == gone);
        } catch (ReflectiveOperationException changed) {
            LOG.warn("Flow keeps classes of {}: its set of warned classes has another name now", gone, changed);
        }
    }
}
