package org.riser.console.internal.shell;

import com.vaadin.flow.router.QueryParameters;
import java.util.Map;

/** Writes the address of a page, relative to where the console is. */
final class Addresses {
    private Addresses() {}

    static String of(String path, Map<String, String> parameters) {
        String query = QueryParameters.simple(parameters).getQueryString();
        return query.isEmpty() ? path : path + "?" + query;
    }
}
