package org.riser.api.rest;

/**
 * One thing a contribution can be asked.
 *
 * @param method GET, POST, PUT, PATCH or DELETE
 * @param path below the module, without a leading slash; {@code {name}} stands for one part ({@code scales/{scale}})
 * @param permission what the caller needs; there is no route without one
 * @param handler answers it
 */
public record ApiRoute(String method, String path, String permission, ApiHandler handler) {
    /** @throws IllegalArgumentException if the permission is empty or the path begins with a slash */
    public ApiRoute {
        if (permission.isBlank() || path.startsWith("/")) {
            throw new IllegalArgumentException(
                    "a route needs a permission and a relative path: " + method + " " + path);
        }
    }

    public static ApiRoute get(String path, String permission, ApiHandler handler) {
        return new ApiRoute("GET", path, permission, handler);
    }

    public static ApiRoute post(String path, String permission, ApiHandler handler) {
        return new ApiRoute("POST", path, permission, handler);
    }

    public static ApiRoute put(String path, String permission, ApiHandler handler) {
        return new ApiRoute("PUT", path, permission, handler);
    }

    public static ApiRoute patch(String path, String permission, ApiHandler handler) {
        return new ApiRoute("PATCH", path, permission, handler);
    }

    public static ApiRoute delete(String path, String permission, ApiHandler handler) {
        return new ApiRoute("DELETE", path, permission, handler);
    }
}
