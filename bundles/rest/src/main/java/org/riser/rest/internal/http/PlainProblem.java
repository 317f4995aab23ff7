package org.riser.rest.internal.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.riser.api.error.Fault;
import org.riser.rest.internal.json.Json;
import org.riser.rest.internal.text.Messages;

/** Answers a request with a problem where Jersey does not handle it. */
public final class PlainProblem {
    private static final Json JSON = new Json();

    private PlainProblem() {}

    /** @param code also names the text */
    public static void answer(
            HttpServletRequest request, HttpServletResponse response, ProblemKind kind, String field, String code)
            throws IOException {
        Locale locale = Languages.choose(Collections.list(request.getLocales()));
        Fault fault = new Fault(field, code, Messages.text(code), null);
        response.setStatus(kind.status());
        response.setContentType(Problems.MEDIA_TYPE);
        response.setHeader("Content-Language", locale.toLanguageTag());
        response.setHeader("Cache-Control", "no-store");
        if (kind == ProblemKind.UNAVAILABLE) {
            response.setHeader("Retry-After", ProblemKind.RETRY_AFTER_SECONDS);
        }
        response.getOutputStream().write(JSON.write(Problem.of(kind, List.of(fault), locale), ZoneOffset.UTC));
    }
}
