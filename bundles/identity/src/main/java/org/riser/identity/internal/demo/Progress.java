package org.riser.identity.internal.demo;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.riser.api.health.HealthPart.Report;
import org.riser.identity.internal.demo.Contributions.Waiting;

/** How far the demo is: told by its thread, asked by every readiness probe. Thread-safe. */
final class Progress {
    private volatile Report report = Report.ready("未启用", "off");

    Report report() {
        return report;
    }

    void is(Report now) {
        report = now;
    }

    /** A round is over; what still waits is named, so that an operator knows what to mend. */
    void after(List<Waiting> waiting) {
        report = waiting.isEmpty()
                ? Report.ready("已就绪", "ready")
                : Report.notReady(
                        "正在载入演示数据；" + list(waiting, Locale.SIMPLIFIED_CHINESE),
                        "loading demo data; " + list(waiting, Locale.ENGLISH));
    }

    private static String list(List<Waiting> waiting, Locale locale) {
        return waiting.stream()
                .map(one -> one.tenant() + ": " + one.reason().in(locale))
                .collect(Collectors.joining("; "));
    }
}
