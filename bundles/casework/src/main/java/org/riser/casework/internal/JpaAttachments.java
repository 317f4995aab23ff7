package org.riser.casework.internal;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.riser.api.Ids;
import org.riser.api.Text;
import org.riser.api.error.Fault;
import org.riser.api.error.InvalidInput;
import org.riser.api.error.NotFound;
import org.riser.api.security.Caller;
import org.riser.casework.Attachments;
import org.riser.identity.Audit;
import org.riser.identity.Permissions;
import org.riser.store.Store;
import org.riser.store.UnitOfWork;

/** Keeps files in the database, so that they are backed up and walled off with the case they belong to. */
@Component
public final class JpaAttachments implements Attachments {
    private static final int NAME_MAX = 200;

    private final Store store;
    private final Audit audit;
    private final Moments moments;
    private final Ids ids;
    private final CaseParts parts;
    private final CaseRecords records;
    private final FileReaders readers;

    @Activate
    public JpaAttachments(
            @Reference Store store,
            @Reference Audit audit,
            @Reference CaseParts parts,
            @Reference FileReaders readers,
            @Reference Clock clock) {
        this.store = store;
        this.audit = audit;
        this.parts = parts;
        this.records = parts.records();
        this.readers = readers;
        this.moments = new Moments(clock);
        this.ids = new Ids(clock);
    }

    @Override
    public Attachment add(Caller caller, UUID commandId, String fileName, byte[] content) {
        caller.require(Permissions.ATTACHMENT_ADD);
        String mediaType = checked(fileName, content);
        return store.call(caller.tenant(), unit -> {
            Optional<UUID> done = records.done(unit, commandId);
            if (done.isPresent()) {
                return unit.entities(CaseRecords.UNIT)
                        .find(AttachmentRow.class, done.get())
                        .view();
            }
            Attachment attachment = new Attachment(ids.next(), fileName, mediaType, content.length, sha256(content));
            records.add(unit, new AttachmentRow(attachment, moments.now(), caller.principal()));
            records.add(unit, new AttachmentContentRow(attachment.id(), content));
            records.remember(unit, commandId, attachment.id(), moments.now());
            audit.record(
                    unit,
                    caller,
                    "attachment.added",
                    "attachment",
                    attachment.id().toString(),
                    Map.of("bytes", content.length, "sha256", attachment.sha256()));
            return attachment;
        });
    }

    @Override
    public Attachment get(Caller caller, UUID id) {
        caller.require(Permissions.CASE_VIEW);
        return store.call(caller.tenant(), unit -> row(unit, caller, id).view());
    }

    @Override
    public byte[] content(Caller caller, UUID id) {
        caller.require(Permissions.CASE_VIEW);
        return store.call(
                caller.tenant(),
                unit -> unit.entities(CaseRecords.UNIT)
                        .find(AttachmentContentRow.class, row(unit, caller, id).id)
                        .content
                        .clone());
    }

    @Override
    public void enclose(UnitOfWork unit, Caller caller, UUID id, UUID caseId, String field) {
        if (!Enclosing.enclosed(records, unit, caller, id, caseId)) {
            throw new InvalidInput(List.of(Enclosing.fault(field)));
        }
    }

    private AttachmentRow row(UnitOfWork unit, Caller caller, UUID id) {
        return records.attachment(unit, id)
                .filter(row -> mayRead(unit, caller, row))
                .orElseThrow(JpaAttachments::unknown);
    }

    /** Who sees what it is part of sees the file; before it is part of anything, only who added it. */
    private boolean mayRead(UnitOfWork unit, Caller caller, AttachmentRow row) {
        if (row.caseId != null) {
            return parts.files().find(unit, caller, row.caseId).isPresent();
        }
        return row.holder == null ? row.addedBy.equals(caller.principal()) : readers.mayRead(unit, caller, row);
    }

    private static String checked(String fileName, byte[] content) {
        if (fileName.isBlank() || fileName.length() > NAME_MAX) {
            throw invalid("fileName", "attachment.name", "文件名应为 1 到 200 个字符。", "A file name has 1 to 200 characters.");
        }
        if (content.length == 0 || content.length > MAX_BYTES) {
            throw invalid(
                    "content",
                    "attachment.size",
                    "文件应大于 0 且不超过 10 MB，请压缩后再传。",
                    "A file must not be empty nor larger than 10 MB; make it smaller.");
        }
        return MediaTypes.of(content)
                .orElseThrow(() -> invalid(
                        "content",
                        "attachment.type",
                        "只接受 JPEG、PNG、WebP 图片和 PDF 文件。",
                        "Only JPEG, PNG and WebP pictures and PDF files are taken."));
    }

    private static InvalidInput invalid(String field, String code, String zh, String en) {
        return new InvalidInput(List.of(Fault.of(field, code, zh, en)));
    }

    private static NotFound unknown() {
        return new NotFound("attachment.unknown", new Text("没有这个附件。", "There is no such attachment."));
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
