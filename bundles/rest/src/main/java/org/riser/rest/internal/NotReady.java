package org.riser.rest.internal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.Locale;
import org.riser.rest.internal.health.Health;
import org.riser.rest.internal.health.HealthReport;
import org.riser.rest.internal.http.Languages;
import org.riser.rest.internal.http.Loopback;
import org.riser.rest.internal.http.PlainProblem;
import org.riser.rest.internal.http.ProblemKind;
import org.riser.rest.internal.json.Json;

/** Answers while the API is not there yet: its health, and to everything else that it is worth trying again. */
final class NotReady {
    private final Health health;
    private final Json json = new Json();

    NotReady(Health health) {
        this.health = health;
    }

    void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!"/health".equals(request.getPathInfo())) {
            PlainProblem.answer(request, response, ProblemKind.UNAVAILABLE, "", "starting");
            return;
        }
        Locale locale = Languages.choose(Collections.list(request.getLocales()));
        boolean alive = Health.LIVE.equals(request.getParameter("probe"));
        HealthReport report = alive ? health.live() : health.ready(locale);
        response.setStatus(alive ? 200 : ProblemKind.UNAVAILABLE.status());
        response.setContentType("application/json");
        response.setHeader("Retry-After", ProblemKind.RETRY_AFTER_SECONDS);
        response.setHeader("Cache-Control", "no-store");
        HealthReport shown = Loopback.is(request) ? report : report.brief();
        response.getOutputStream().write(json.write(shown, ZoneOffset.UTC));
    }
}
