package org.riser.console;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.riser.api.Text;

/**
 * A line that leads to a page: a search hit, something that can be created, a notice. Immutable; made by {@link #to}
 * and the methods that answer a changed copy.
 */
public final class Link {
    private final String path;
    private final Map<String, String> parameters;
    private final Text title;
    private final Text detail;
    private final String icon;
    private final @Nullable Instant moment;

    private Link(
            String path,
            Map<String, String> parameters,
            Text title,
            Text detail,
            String icon,
            @Nullable Instant moment) {
        this.path = path;
        this.parameters = Map.copyOf(parameters);
        this.title = title;
        this.detail = detail;
        this.icon = icon;
        this.moment = moment;
    }

    /** A link to a page, as in {@link ViewContribution#path}, with or without a sub-path. */
    public static Link to(String path, Text title) {
        return new Link(path, Map.of(), title, Text.same(""), "CIRCLE_THIN", null);
    }

    public Link with(Map<String, String> queryParameters) {
        return new Link(path, queryParameters, title, detail, icon, moment);
    }

    /** A second, quieter line. */
    public Link detail(Text text) {
        return new Link(path, parameters, title, text, icon, moment);
    }

    /** Name of a {@code VaadinIcon}. */
    public Link icon(String name) {
        return new Link(path, parameters, title, detail, name, moment);
    }

    /** When what it tells of happened; shown beside the second line. */
    public Link at(Instant instant) {
        return new Link(path, parameters, title, detail, icon, instant);
    }

    public String path() {
        return path;
    }

    public Map<String, String> parameters() {
        return parameters;
    }

    public Text title() {
        return title;
    }

    public Text detail() {
        return detail;
    }

    public String icon() {
        return icon;
    }

    public Optional<Instant> moment() {
        return Optional.ofNullable(moment);
    }
}
