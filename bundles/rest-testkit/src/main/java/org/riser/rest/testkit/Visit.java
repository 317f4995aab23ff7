package org.riser.rest.testkit;

/**
 * One operation that was called, and what came back.
 *
 * @param permission what the document says it needs: a permission, {@code caller}, {@code loopback} or {@code public}
 */
public record Visit(String operation, String method, String path, String permission, int status, String body) {
    public boolean isPublic() {
        return permission.equals("public");
    }

    /** Whether a call from this machine passes without a token. */
    public boolean isOpenHere() {
        return isPublic() || permission.equals("loopback");
    }

    /** Whether a token with this permission alone does not get in. */
    public boolean needsPermission() {
        return !isOpenHere() && !permission.equals("caller");
    }
}
