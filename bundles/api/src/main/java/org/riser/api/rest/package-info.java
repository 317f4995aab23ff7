/**
 * What a plug-in implements to answer HTTP requests of its own under {@code /api/v1/x/<module>}.
 *
 * <pre>{@code
 * @Component
 * final class ScaleApi implements ApiContribution {
 *     public String module() { return "water"; }
 *     public List<ApiRoute> routes() {
 *         return List.of(ApiRoute.get("scales/{scale}", "case.view", call ->
 *             ApiAnswer.ok(Map.of("scale", call.parameter("scale").orElseThrow()))));
 *     }
 * }
 * }</pre>
 */
@Export
@Version("1.0.0")
@NullMarked
package org.riser.api.rest;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
