package org.riser.console.appraisal.internal;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import org.riser.api.security.Caller;
import org.riser.appraisal.AppraisalForms;
import org.riser.console.ViewContext;
import org.riser.console.components.Icons;

/** A button that fetches a form as a workbook. */
final class FormLink {
    private FormLink() {}

    /** Something that writes a form. */
    interface Form {
        void write(Caller caller, Locale locale, OutputStream out) throws IOException;
    }

    static Anchor to(ViewContext context, String key, String file, Form form) {
        Locale language = context.locale();
        DownloadHandler handler = event -> {
            event.setFileName(file + ".xlsx");
            event.setContentType(AppraisalForms.MEDIA_TYPE);
            Caller caller;
            // A file is fetched beside the page, whose session has to be locked to be asked.
            VaadinSession session = event.getSession();
            session.lock();
            try {
                caller = context.caller();
            } finally {
                session.unlock();
            }
            form.write(caller, language, event.getOutputStream());
        };
        Button button = new Button(AppraisalTexts.in(context, key), Icons.of(VaadinIcon.DOWNLOAD));
        button.setId(key.replace('.', '-'));
        Anchor link = new Anchor();
        link.setHref(handler);
        link.setDownload(true);
        link.add(button);
        return link;
    }
}
