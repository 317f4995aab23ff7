package org.riser.followup.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.riser.jobs.Notice;
import org.riser.jobs.Notices;
import org.riser.store.UnitOfWork;

/** Keeps what open pages are told. */
final class Told implements Notices {
    private final List<Notice> notices = new ArrayList<>();

    @Override
    public void publish(UnitOfWork unit, Notice notice) {
        notices.add(notice);
    }

    @Override
    public Subscription subscribe(String topic, Consumer<Notice> listener) {
        return () -> {};
    }

    /** What was told since this was asked before. */
    List<Notice> news() {
        List<Notice> news = List.copyOf(notices);
        notices.clear();
        return news;
    }
}
