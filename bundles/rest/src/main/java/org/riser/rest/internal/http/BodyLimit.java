package org.riser.rest.internal.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import java.io.IOException;
import org.riser.rest.internal.text.Messages;

/** Takes the whole body into memory before anything else reads it, unless it is larger than the operation takes. */
final class BodyLimit implements ContainerRequestFilter {
    private final int maxBytes;

    BodyLimit(int maxBytes) {
        this.maxBytes = maxBytes;
    }

    @Override
    public void filter(ContainerRequestContext request) throws IOException {
        if (request.getLength() > maxBytes) {
            throw tooLarge();
        }
        byte[] bytes = request.getEntityStream().readNBytes(maxBytes + 1);
        if (bytes.length > maxBytes) {
            throw tooLarge();
        }
        Body body = new Body(bytes);
        Call.of(request).ifPresent(call -> call.withBody(body).attachTo(request));
        request.setEntityStream(body.stream());
    }

    private ApiFailure tooLarge() {
        return new ApiFailure(
                ProblemKind.TOO_LARGE, "", "body.too-large", Messages.text("body.too-large", maxBytes / 1024));
    }
}
