package org.riser.rest.internal.http;

import java.util.function.Function;
import org.glassfish.jersey.server.ContainerRequest;
import org.glassfish.jersey.server.model.Parameter;
import org.glassfish.jersey.server.spi.internal.ValueParamProvider;
import org.jspecify.annotations.Nullable;

/** Hands {@link Call}, {@link Paging} and {@link Sender} to the operations that ask for them. */
final class Arguments implements ValueParamProvider {
    @Override
    public @Nullable Function<ContainerRequest, ?> getValueProvider(Parameter parameter) {
        if (parameter.getRawType() == Call.class) {
            return request ->
                    Call.of(request).orElseThrow(() -> new IllegalStateException("an open operation has no caller"));
        }
        if (parameter.getRawType() == Paging.class) {
            return request -> Paging.of(request.getUriInfo().getQueryParameters());
        }
        if (parameter.getRawType() == Sender.class) {
            return request -> new Sender(Loopback.is(request));
        }
        return null;
    }

    @Override
    public PriorityType getPriority() {
        return Priority.HIGH;
    }
}
