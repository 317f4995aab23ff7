package org.riser.rest.internal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.riser.api.error.Fault;
import org.riser.rest.internal.health.Health;
import org.riser.rest.internal.http.Languages;
import org.riser.rest.internal.http.Problem;
import org.riser.rest.internal.http.ProblemKind;
import org.riser.rest.internal.json.Json;
import org.riser.rest.internal.text.Messages;

/** Answers while the API is not there yet: its health, and to everything else that it is worth trying again. */
final class NotReady {
    private final Health health;
    private final Json json = new Json();

    NotReady(Health health) {
        this.health = health;
    }

    void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Locale locale = Languages.choose(Collections.list(request.getLocales()));
        Object body;
        if ("/health".equals(request.getPathInfo())) {
            boolean alive = Health.LIVE.equals(request.getParameter("probe"));
            body = alive ? health.live() : health.ready(locale);
            response.setStatus(alive ? 200 : ProblemKind.UNAVAILABLE.status());
            response.setContentType("application/json");
        } else {
            Fault fault = new Fault("", "starting", Messages.text("starting"), null);
            body = Problem.of(ProblemKind.UNAVAILABLE, List.of(fault), locale);
            response.setStatus(ProblemKind.UNAVAILABLE.status());
            response.setContentType("application/problem+json");
        }
        response.setHeader("Retry-After", "5");
        response.setHeader("Cache-Control", "no-store");
        response.getOutputStream().write(json.write(body, ZoneOffset.UTC));
    }
}
