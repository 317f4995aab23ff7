package org.riser.jobs.internal;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.riser.jobs.Notice;
import org.riser.jobs.Notices;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Who listens to which topic. Thread-safe; notices are handed over one after the other. */
final class Listeners {
    private static final Logger LOG = LoggerFactory.getLogger(Listeners.class);

    private final Map<String, List<Consumer<Notice>>> byTopic = new ConcurrentHashMap<>();
    private final Executor oneByOne;

    Listeners(Executor oneByOne) {
        this.oneByOne = oneByOne;
    }

    Notices.Subscription subscribe(String topic, Consumer<Notice> listener) {
        List<Consumer<Notice>> listeners = byTopic.computeIfAbsent(topic, key -> new CopyOnWriteArrayList<>());
        // A place of its own, so that one listener may subscribe twice.
        Consumer<Notice> place = notice -> tell(listener, notice);
        listeners.add(place);
        return () -> listeners.remove(place);
    }

    void deliver(Notice notice) {
        List<Consumer<Notice>> listeners = byTopic.getOrDefault(notice.topic(), List.of());
        if (!listeners.isEmpty()) {
            oneByOne.execute(() -> listeners.forEach(listener -> listener.accept(notice)));
        }
    }

    private static void tell(Consumer<Notice> listener, Notice notice) {
        try {
            listener.accept(notice);
        } catch (RuntimeException e) {
            // A listener of one bundle must not keep notices from the others.
            LOG.error("A listener to '{}' failed", notice.topic(), e);
        }
    }
}
