package org.riser.rest.internal.http;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the operations that resources offer. */
public final class Operations {
    private Operations() {}

    /**
     * One operation.
     *
     * @param method GET, POST …
     * @param path below the base path, with a leading slash
     * @param resource whose method handles it
     */
    public record Operation(String method, String path, Resource resource, Method handler) {
        /** Stable and unique: the name of the Java method. */
        public String id() {
            return handler.getName();
        }

        /** The parameter that takes the body; empty when the operation takes none. */
        public Optional<Parameter> body() {
            return Arrays.stream(handler.getParameters())
                    .filter(parameter ->
                            Arrays.stream(parameter.getAnnotations()).allMatch(MayBeEmpty.class::isInstance))
                    .findFirst();
        }

        public boolean has(Class<? extends Annotation> mark) {
            return handler.isAnnotationPresent(mark);
        }

        public String allowed() {
            return handler.getAnnotation(Allow.class).value();
        }
    }

    /**
     * All operations, by path and method.
     *
     * @throws IllegalStateException if one does not say who may call it, or two have the same name
     */
    public static List<Operation> of(Collection<? extends Resource> resources) {
        List<Operation> found = resources.stream()
                .flatMap(resource -> Arrays.stream(resource.getClass().getMethods())
                        .filter(method -> verb(method) != null)
                        .map(method -> operation(resource, method)))
                .sorted((a, b) -> (a.path() + " " + a.method()).compareTo(b.path() + " " + b.method()))
                .toList();
        long names = found.stream().map(Operation::id).distinct().count();
        if (names != found.size()) {
            throw new IllegalStateException("two operations have the same name");
        }
        return found;
    }

    private static Operation operation(Resource resource, Method method) {
        Allow allow = method.getAnnotation(Allow.class);
        Path path = method.getAnnotation(Path.class);
        if (allow == null || allow.value().isBlank() || path == null) {
            throw new IllegalStateException("an operation must say its path and who may call it: " + method);
        }
        return new Operation(Objects.requireNonNull(verb(method)), "/" + path.value(), resource, method);
    }

    private static @Nullable String verb(Method method) {
        for (Annotation annotation : method.getAnnotations()) {
            HttpMethod verb = annotation.annotationType().getAnnotation(HttpMethod.class);
            if (verb != null) {
                return verb.value();
            }
        }
        return null;
    }
}
