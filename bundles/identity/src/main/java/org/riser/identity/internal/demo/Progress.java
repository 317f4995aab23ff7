package org.riser.identity.internal.demo;

import org.riser.api.health.HealthPart.Report;

/** How far the demo is: told by its thread, asked by every readiness probe. Thread-safe. */
final class Progress {
    private volatile Report report = Report.ready("未启用", "off");

    Report report() {
        return report;
    }

    void is(Report now) {
        report = now;
    }
}
