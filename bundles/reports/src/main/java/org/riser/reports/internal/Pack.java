package org.riser.reports.internal;

import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.riser.api.input.Input;
import org.riser.api.security.Caller;
import org.riser.identity.Permissions;
import org.riser.reports.Report;

/** The reports that there are. Bundles come and go on the threads of the framework. */
@Component(service = Pack.class)
public final class Pack {
    private final List<Report> reports = new CopyOnWriteArrayList<>();

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    public void bind(Report report) {
        reports.add(report);
    }

    public void unbind(Report report) {
        reports.remove(report);
    }

    /** Those that somebody may see, in their order. */
    List<Report> of(Caller caller) {
        caller.require(Permissions.REPORT_VIEW);
        return reports.stream()
                .filter(report -> caller.may(report.permission()))
                .sorted(Comparator.comparingInt(Report::order).thenComparing(Report::id))
                .toList();
    }

    /** All of them, for the platform itself. */
    List<Report> all() {
        return List.copyOf(reports);
    }

    Report get(Caller caller, String id) {
        Report found = reports.stream()
                .filter(report -> report.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Input.notFound("report", id));
        caller.require(Permissions.REPORT_VIEW);
        caller.require(found.permission());
        return found;
    }
}
