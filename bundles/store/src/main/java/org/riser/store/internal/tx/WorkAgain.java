package org.riser.store.internal.tx;

/** Thrown by work that lost a race and knows that the outermost work, run again, will see the winner's rows. */
public final class WorkAgain extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public WorkAgain(String message, Throwable cause) {
        super(message, cause);
    }
}
