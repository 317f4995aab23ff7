package org.riser.rest.internal.openapi;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.riser.rest.internal.http.Listing;
import org.riser.rest.internal.http.Resource;

/** Gives each record a name that says what it is in the API: {@code Case} for CaseJson, {@code CaseList} for a page. */
final class SchemaNames {
    private final Map<String, Type> taken = new HashMap<>();

    String of(Type type) {
        Class<?> raw = Schemas.raw(type);
        if (raw == Listing.class && type instanceof ParameterizedType generic) {
            return listName(generic.getActualTypeArguments()[0]);
        }
        String name = plain(raw);
        Type owner = taken.putIfAbsent(name, type);
        return owner == null || owner.equals(type) ? name : packageName(raw) + name;
    }

    private String listName(Type item) {
        return Schemas.raw(item).isRecord()
                ? of(item) + "List"
                : Schemas.raw(item).getSimpleName() + "List";
    }

    /** A record inside another one bears the outer name too; inside a resource it does not. */
    private static String plain(Class<?> type) {
        String own = type.getSimpleName().replaceFirst("(?<=.)(Json|View)$", "");
        Class<?> outer = type.getEnclosingClass();
        boolean alone = outer == null || Resource.class.isAssignableFrom(outer) || outer.isInterface();
        return alone ? own : plain(outer) + own;
    }

    private static String packageName(Class<?> type) {
        String last = type.getPackageName().substring(type.getPackageName().lastIndexOf('.') + 1);
        return last.substring(0, 1).toUpperCase(Locale.ROOT) + last.substring(1);
    }
}
