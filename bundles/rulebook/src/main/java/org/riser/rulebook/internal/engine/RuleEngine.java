package org.riser.rulebook.internal.engine;

import java.util.function.Supplier;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;

/**
 * Runs questions through the rule base. Every entry sets the context class loader, because Drools looks its own parts
 * up there and remembers a miss for ever. Thread-safe: each question has a session of its own, so nothing can stay
 * behind.
 */
public final class RuleEngine {
    private static final int FIRINGS_LIMIT = 10_000;

    private final KieBase base;

    private RuleEngine(KieBase base) {
        this.base = base;
    }

    /** Compiles the rules; takes a second or more. */
    public static RuleEngine start() {
        return inOurLoader(() -> new RuleEngine(RuleBase.compile(RuleEngine.class.getClassLoader())));
    }

    /** @throws IllegalStateException if the rules do not come to an end, which is a fault of theirs */
    public Answer ask(Question question) {
        return inOurLoader(() -> run(question));
    }

    private Answer run(Question question) {
        Answer answer = new Answer();
        KieSession session = base.newKieSession();
        try {
            session.setGlobal("answer", answer);
            session.insert(question);
            if (session.fireAllRules(FIRINGS_LIMIT) == FIRINGS_LIMIT) {
                throw new IllegalStateException(
                        "rules of table " + question.kind().id() + " do not end");
            }
            return answer;
        } finally {
            session.dispose();
        }
    }

    /** Every entry to Drools goes through here. */
    public static <T> T inOurLoader(Supplier<T> work) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(RuleEngine.class.getClassLoader());
        try {
            return work.get();
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
