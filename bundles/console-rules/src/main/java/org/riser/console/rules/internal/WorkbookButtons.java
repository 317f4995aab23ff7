package org.riser.console.rules.internal;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.riser.api.security.Caller;
import org.riser.console.ViewContext;
import org.riser.console.components.Icons;
import org.riser.publication.RowChange;
import org.riser.publication.RuleWorkbooks;
import org.riser.publication.WorkbookEdits;
import org.riser.workbook.WorkbookFault;

/** A pack as a workbook: what the draft comes to goes out, and an edited one comes back into the draft. */
final class WorkbookButtons extends Div {
    private final transient Studio studio;
    private final transient ViewContext context;
    private final transient DraftWork work;
    private final transient Predicate<List<RowChange>> read;

    /** @param read gets everything that an uploaded workbook sets, and says whether the draft took it */
    WorkbookButtons(Studio studio, ViewContext context, DraftWork work, Predicate<List<RowChange>> read) {
        this.studio = studio;
        this.context = context;
        this.work = work;
        this.read = read;
        addClassName("rs-workbook");
        add(download());
        if (work.mayEdit()) {
            add(upload());
        }
    }

    private Anchor download() {
        Locale language = context.locale();
        DownloadHandler handler = event -> {
            event.setFileName(work.pack() + ".xlsx");
            event.setContentType(RuleWorkbooks.MEDIA_TYPE);
            Caller caller;
            List<RowChange> edits;
            // A file is fetched beside the page, whose session has to be locked to be asked.
            VaadinSession session = event.getSession();
            session.lock();
            try {
                caller = context.caller();
                edits = work.edits();
            } finally {
                session.unlock();
            }
            studio.workbooks.write(caller, work.pack(), edits, language, event.getOutputStream());
        };
        Button button = new Button(text("workbook.download"), Icons.of(VaadinIcon.DOWNLOAD));
        button.setId("workbook-download");
        Anchor link = new Anchor();
        link.setHref(handler);
        link.add(button);
        return link;
    }

    private Upload upload() {
        Upload upload = new Upload();
        upload.setUploadHandler(UploadHandler.inMemory((meta, bytes) -> {
            upload.clearFileList(); // so that the mended file can follow a refused one
            context.attempt(() -> take(bytes));
        }));
        upload.setAcceptedFileTypes(".xlsx");
        upload.setMaxFiles(1);
        upload.setMaxFileSize(RuleWorkbooks.MOST_BYTES);
        upload.setDropAllowed(false);
        upload.setUploadButton(new Button(text("workbook.upload"), Icons.of(VaadinIcon.UPLOAD)));
        return upload;
    }

    private void take(byte[] bytes) {
        WorkbookEdits found = edits(bytes);
        if (found.faults().isEmpty() && !read.test(found.edits())) {
            return; // the page has said why
        }
        List<WorkbookFault> said = found.faults().isEmpty() ? found.notes() : found.faults();
        if (said.isEmpty()) {
            context.closeSidePanel();
            context.done(RuleTexts.MESSAGES.text("workbook.in"));
        } else {
            context.openSidePanel(
                    RuleTexts.MESSAGES.text("workbook.upload"),
                    list(found.faults().isEmpty(), said));
        }
    }

    private WorkbookEdits edits(byte[] bytes) {
        try {
            return studio.workbooks.read(context.caller(), work.pack(), work.edits(), new ByteArrayInputStream(bytes));
        } catch (IOException broken) {
            throw new UncheckedIOException("bytes in memory cannot be read", broken);
        }
    }

    private Div list(boolean isTaken, List<WorkbookFault> said) {
        Div all = new Div(new Paragraph(text(isTaken ? "workbook.taken" : "workbook.refused")));
        CellTable table = new CellTable(List.of(text("workbook.place"), text("workbook.said")));
        said.forEach(fault -> table.row(
                new Span((fault.sheet() + " " + fault.address()).strip()), new Span(context.text(fault.message()))));
        all.add(table);
        return all;
    }

    private String text(String key) {
        return RuleTexts.in(context, key);
    }
}
