package org.riser.itests;

/** The one demo process that the tests of a module share; it ends with the Java machine of the tests. */
public final class DemoRiser {

    private DemoRiser() {}

    /** The process, started by whoever asks first. */
    public static Riser get() {
        return Shared.RISER;
    }

    private static final class Shared {
        static final Riser RISER = start();

        private static Riser start() {
            Riser riser = Riser.configure("demo").demo().start();
            Runtime.getRuntime().addShutdownHook(new Thread(riser::close, "stop-demo"));
            return riser;
        }
    }
}
