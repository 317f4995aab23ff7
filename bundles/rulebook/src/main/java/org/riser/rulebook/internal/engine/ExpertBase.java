package org.riser.rulebook.internal.engine;

import java.lang.ref.Reference;
import java.lang.ref.WeakReference;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;
import org.riser.rulebook.internal.engine.Asked.Conclusion;

/**
 * Compiled expert rules: a rule base of their own, in a class loader of their own, which goes when nobody decides by it
 * any longer. Thread-safe: each question has a session of its own.
 */
public final class ExpertBase {
    /** Weak, so that a pack that is gone takes its rules with it. */
    private static final Map<String, WeakReference<ExpertBase>> IN_USE = new HashMap<>();

    private final KieBase base;
    private final ClassLoader linked;

    private ExpertBase(KieBase base, ClassLoader linked) {
        this.base = base;
        this.linked = linked;
    }

    /**
     * What the rules said.
     *
     * @param conclusions in the order of their salience; none when a rule was stopped
     * @param lacking rules that could give no verdict, each once
     * @param stopped the rule that used up more than it may, or failed
     */
    public record Said(List<Conclusion> conclusions, List<Integer> lacking, Optional<Integer> stopped) {}

    /**
     * The compiled rules: those that are in use for this text already, or compiled now, which takes a second or so.
     *
     * @param text rules in our own vocabulary; never what an author wrote
     * @throws IllegalStateException if it does not compile
     */
    public static ExpertBase of(String text) {
        synchronized (IN_USE) {
            IN_USE.values().removeIf(base -> base.get() == null);
            ExpertBase known =
                    Optional.ofNullable(IN_USE.get(text)).map(Reference::get).orElse(null);
            if (known != null) {
                return known;
            }
            ExpertBase compiled = compile(text);
            IN_USE.put(text, new WeakReference<>(compiled));
            return compiled;
        }
    }

    static ExpertBase compile(String text) {
        return compile(text, new RuleClasses(ExpertBase.class.getClassLoader()));
    }

    /** @param linked all classes that the rules can see */
    static ExpertBase compile(String text, ClassLoader linked) {
        return RuleEngine.inOurLoader(() -> new ExpertBase(RuleBase.compile(text, linked), linked));
    }

    /** Through which its classes came, and with which they go. */
    ClassLoader loader() {
        return linked;
    }

    /** Never fails: what goes wrong inside stops the rule, and is said. */
    public Said ask(Asked asked) {
        if (asked.decided().size() > Budget.DECIDED) {
            return stopped(asked);
        }
        return RuleEngine.inOurLoader(() -> run(asked));
    }

    private Said run(Asked asked) {
        KieSession session = base.newKieSession();
        try {
            asked.decided().forEach(session::insert);
            session.insert(asked);
            int fired = session.fireAllRules(Budget.firings());
            return fired == Budget.firings()
                    ? stopped(asked)
                    : new Said(
                            List.copyOf(asked.conclusions()),
                            asked.lacking().stream().distinct().toList(),
                            Optional.empty());
        } catch (RuntimeException | LinkageError broken) {
            return stopped(asked);
        } finally {
            session.dispose();
        }
    }

    private static Said stopped(Asked asked) {
        return new Said(List.of(), List.of(), Optional.of(asked.current()));
    }
}
