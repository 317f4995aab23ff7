package org.riser.console.reports.internal;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.riser.api.security.Caller;
import org.riser.console.ViewContext;
import org.riser.console.components.Icons;
import org.riser.reports.Reports;

/** A button that fetches a report, or the whole pack, as a workbook. */
final class PackLink {
    private PackLink() {}

    /** @param report gives null for all of them */
    static Anchor to(
            ViewContext context,
            Reports reports,
            String words,
            Supplier<@Nullable String> report,
            Supplier<YearMonth> month,
            String id) {
        Locale language = context.locale();
        DownloadHandler handler = event -> {
            Caller caller;
            String wanted;
            YearMonth of;
            // A file is fetched beside the page, whose session has to be locked to be asked.
            VaadinSession session = event.getSession();
            session.lock();
            try {
                caller = context.caller();
                wanted = report.get();
                of = month.get();
            } finally {
                session.unlock();
            }
            event.setFileName((wanted == null ? "reports" : wanted) + "-" + of + ".xlsx");
            event.setContentType(Reports.MEDIA_TYPE);
            reports.workbook(
                    caller, wanted == null ? List.of() : List.of(wanted), of, language, event.getOutputStream());
        };
        Button button = new Button(words, Icons.of(VaadinIcon.DOWNLOAD));
        button.setId(id);
        Anchor link = new Anchor();
        link.setHref(handler);
        link.setDownload(true);
        link.add(button);
        return link;
    }
}
