package org.riser.rest.internal.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import java.io.IOException;
import java.io.InputStream;
import org.riser.rest.internal.text.Messages;

/** Takes the whole body into memory before anything else reads it, unless it is larger than the operation takes. */
final class BodyLimit implements ContainerRequestFilter {
    private final int maxBytes;

    BodyLimit(int maxBytes) {
        this.maxBytes = maxBytes;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (request.getLength() > maxBytes) {
            throw tooLarge();
        }
        byte[] bytes = read(request.getEntityStream());
        if (bytes.length > maxBytes) {
            throw tooLarge();
        }
        Body body = new Body(bytes);
        Call.of(request).ifPresent(call -> call.withBody(body).attachTo(request));
        request.setEntityStream(body.stream());
    }

    private byte[] read(InputStream body) {
        try {
            return body.readNBytes(maxBytes + 1);
        } catch (IOException e) { // it ends early, or its chunks are none: the caller's doing, or the line's
            throw new ApiFailure(ProblemKind.MALFORMED, "", "body.broken", Messages.text("body.broken"));
        }
    }

    private ApiFailure tooLarge() {
        return new ApiFailure(
                ProblemKind.TOO_LARGE, "", "body.too-large", Messages.text("body.too-large", maxBytes / 1024));
    }
}
