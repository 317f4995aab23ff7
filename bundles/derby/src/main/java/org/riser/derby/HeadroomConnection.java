package org.riser.derby;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import org.jspecify.annotations.Nullable;

/** A connection that prepares no change while its disk lacks {@link Headroom}; it reads all the same. */
final class HeadroomConnection implements InvocationHandler {
    private final Connection connection;
    private final Headroom headroom;

    private HeadroomConnection(Connection connection, Headroom headroom) {
        this.connection = connection;
        this.headroom = headroom;
    }

    static Connection over(Connection connection, Headroom headroom) {
        return (Connection) Proxy.newProxyInstance(
                HeadroomConnection.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                new HeadroomConnection(connection, headroom));
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
        if (arguments != null && method.getName().equals("prepareStatement") && changes((String) arguments[0])) {
            headroom.demand();
        }
        try {
            return method.invoke(connection, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static boolean changes(String sql) {
        String start = sql.stripLeading();
        return !start.regionMatches(true, 0, "SELECT", 0, 6) && !start.regionMatches(true, 0, "VALUES", 0, 6);
    }
}
