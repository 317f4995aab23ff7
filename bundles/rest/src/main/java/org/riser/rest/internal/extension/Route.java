package org.riser.rest.internal.extension;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.riser.api.rest.ApiRoute;

/** One route of a module, ready to be matched. */
final class Route {
    private static final Pattern PARAMETER = Pattern.compile("\\{([A-Za-z][A-Za-z0-9]*)}");

    private final String module;
    private final ApiRoute route;
    private final List<String> names = new ArrayList<>();
    private final Pattern pattern;

    Route(String module, ApiRoute route) {
        this.module = module;
        this.route = route;
        Matcher parameters = PARAMETER.matcher(route.path());
        StringBuilder regex = new StringBuilder();
        int from = 0;
        while (parameters.find()) {
            regex.append(Pattern.quote(route.path().substring(from, parameters.start())))
                    .append("([^/]+)");
            names.add(parameters.group(1));
            from = parameters.end();
        }
        pattern = Pattern.compile(regex + Pattern.quote(route.path().substring(from)));
    }

    String module() {
        return module;
    }

    Optional<Match> match(String method, String path) {
        Matcher found = pattern.matcher(path);
        if (!route.method().equals(method) || !found.matches()) {
            return Optional.empty();
        }
        Map<String, String> parameters = new HashMap<>();
        for (int i = 0; i < names.size(); i++) {
            parameters.put(names.get(i), found.group(i + 1));
        }
        return Optional.of(new Match(route, parameters));
    }
}
