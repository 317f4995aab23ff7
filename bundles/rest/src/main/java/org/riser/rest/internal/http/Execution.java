package org.riser.rest.internal.http;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.core.Response;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.glassfish.jersey.server.model.Invocable;
import org.glassfish.jersey.server.spi.internal.ResourceMethodInvocationHandlerProvider;
import org.jspecify.annotations.Nullable;
import org.riser.store.Idempotency;
import org.riser.store.StoredAnswer;

/**
 * Runs an operation. One that writes and brings an idempotency key runs in the transaction of that key, so that its
 * effects and its answer are kept together or not at all.
 */
final class Execution implements ResourceMethodInvocationHandlerProvider {
    private final Answers answers;
    private final Idempotency idempotency;

    Execution(Answers answers, Idempotency idempotency) {
        this.answers = answers;
        this.idempotency = idempotency;
    }

    @Override
    public InvocationHandler create(Invocable operation) {
        Method method = operation.getHandlingMethod();
        boolean plain = method.isAnnotationPresent(GET.class) || method.isAnnotationPresent(KeepsNoAnswer.class);
        return (resource, handler, arguments) -> {
            Optional<Call> call = call(arguments);
            try {
                return plain || call.map(Call::idempotencyKey).isEmpty()
                        ? run(call, resource, handler, arguments)
                        : once(call.get(), resource, handler, arguments);
            } catch (RuntimeException e) {
                throw new InvocationTargetException(e); // anything else Jersey wraps and so hides from the mapper
            }
        };
    }

    private Response once(Call call, Object resource, Method method, @Nullable Object[] arguments) {
        Idempotency.Outcome outcome = idempotency.once(
                call.caller().tenant(),
                call.caller().principal(),
                call.operation(),
                String.valueOf(call.idempotencyKey()),
                call.fingerprint(),
                () -> stored(run(Optional.of(call), resource, method, arguments)));
        Response.ResponseBuilder response = Response.status(outcome.answer().status());
        outcome.answer().headers().forEach(response::header);
        if (!outcome.answer().body().isEmpty()) {
            response.entity(outcome.answer().body().getBytes(StandardCharsets.UTF_8));
        }
        return outcome.repeated()
                ? response.header("Idempotency-Replayed", "true").build()
                : response.build();
    }

    private Response run(Optional<Call> call, Object resource, Method method, @Nullable Object[] arguments) {
        try {
            return answers.of(method.invoke(resource, arguments), method, call);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException unchecked) {
                throw unchecked;
            }
            throw new IllegalStateException(e.getCause());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static StoredAnswer stored(Response response) {
        byte[] body = response.hasEntity() ? (byte[]) response.getEntity() : new byte[0];
        Map<String, String> headers = new HashMap<>();
        response.getStringHeaders().forEach((name, values) -> headers.put(name, values.get(0)));
        return new StoredAnswer(response.getStatus(), headers, new String(body, StandardCharsets.UTF_8));
    }

    private static Optional<Call> call(@Nullable Object @Nullable [] arguments) {
        return arguments == null
                ? Optional.empty()
                : Arrays.stream(arguments)
                        .filter(Call.class::isInstance)
                        .map(Call.class::cast)
                        .findFirst();
    }
}
