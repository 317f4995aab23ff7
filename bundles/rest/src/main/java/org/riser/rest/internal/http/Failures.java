package org.riser.rest.internal.http;

import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.glassfish.jersey.server.ParamException;
import org.riser.api.error.Conflict;
import org.riser.api.error.Fault;
import org.riser.api.error.Forbidden;
import org.riser.api.error.InvalidInput;
import org.riser.api.error.NotFound;
import org.riser.api.error.Refused;
import org.riser.api.error.RiserException;
import org.riser.api.error.Unavailable;
import org.riser.rest.internal.text.Messages;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns whatever is thrown into a kind of problem and its reasons. */
final class Failures {
    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);
    /** How the codes of conflicts end that another version is the cause of. */
    private static final Pattern VERSION = Pattern.compile("version|\\.changed$");

    private Failures() {}

    /**
     * @param hasBody whether the request brought a body: wrong values in one are 422, elsewhere 400
     * @param hasVersion whether the request named the version it saw: a conflict of versions is then 412, else 409
     */
    static ApiFailure of(Throwable thrown, boolean hasBody, boolean hasVersion) {
        if (thrown instanceof ApiFailure failure) {
            return failure;
        }
        if (thrown instanceof RiserException refusal) {
            return new ApiFailure(kind(refusal, hasBody, hasVersion), refusal.faults());
        }
        if (thrown instanceof ParamException param) {
            return param(param);
        }
        if (thrown instanceof WebApplicationException web && web.getResponse().getStatus() < 500) {
            return web(web);
        }
        return internal(thrown);
    }

    private static ProblemKind kind(RiserException refusal, boolean hasBody, boolean hasVersion) {
        if (refusal instanceof InvalidInput) {
            return hasBody ? ProblemKind.INVALID : ProblemKind.MALFORMED;
        }
        if (refusal instanceof Refused) {
            return ProblemKind.REFUSED;
        }
        if (refusal instanceof NotFound) {
            return ProblemKind.NOT_FOUND;
        }
        if (refusal instanceof Conflict) {
            return hasVersion && VERSION.matcher(refusal.faults().get(0).code()).find()
                    ? ProblemKind.VERSION_MISMATCH
                    : ProblemKind.CONFLICT;
        }
        if (refusal instanceof Forbidden) {
            return ProblemKind.FORBIDDEN;
        }
        assert refusal instanceof Unavailable;
        return ProblemKind.UNAVAILABLE;
    }

    /** A part of the path that has the wrong form names nothing; a parameter that has is the caller's mistake. */
    private static ApiFailure param(ParamException thrown) {
        if (thrown instanceof ParamException.PathParamException) {
            return new ApiFailure(ProblemKind.NOT_FOUND, "", "path.unknown", Messages.text("path.unknown"));
        }
        String name = thrown.getParameterName();
        return new ApiFailure(ProblemKind.MALFORMED, name, "parameter.form", Messages.text("parameter.form", name));
    }

    private static ApiFailure web(WebApplicationException thrown) {
        ProblemKind kind = ProblemKind.MALFORMED;
        if (thrown instanceof NotFoundException) {
            kind = ProblemKind.NOT_FOUND;
        } else if (thrown instanceof NotAllowedException) {
            kind = ProblemKind.METHOD_NOT_ALLOWED;
        } else if (thrown instanceof NotAcceptableException) {
            kind = ProblemKind.NOT_ACCEPTABLE;
        } else if (thrown instanceof NotSupportedException) {
            kind = ProblemKind.UNSUPPORTED_MEDIA_TYPE;
        } else if (thrown instanceof ClientErrorException client
                && client.getResponse().getStatus() == Response.Status.REQUEST_ENTITY_TOO_LARGE.getStatusCode()) {
            kind = ProblemKind.TOO_LARGE;
        }
        String code = "request." + kind.slug();
        return new ApiFailure(kind, "", code, Messages.text(code));
    }

    /** The caller gets a number to name to the operator, and nothing of the cause. */
    private static ApiFailure internal(Throwable thrown) {
        String incident = UUID.randomUUID().toString();
        LOG.error("Request failed, incident {}", incident, thrown);
        Fault fault = new Fault("", "internal", Messages.text("internal", incident), null);
        return new ApiFailure(ProblemKind.INTERNAL, List.of(fault));
    }
}
