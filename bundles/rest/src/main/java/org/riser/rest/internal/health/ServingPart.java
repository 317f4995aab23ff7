package org.riser.rest.internal.health;

/** There while the API serves. The servlet puts it into {@link Health} itself: it is the one that knows. */
public final class ServingPart extends PresentPart {
    public ServingPart() {
        super("api");
    }
}
