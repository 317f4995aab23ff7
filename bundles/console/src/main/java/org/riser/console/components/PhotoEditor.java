package org.riser.console.components;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.streams.UploadHandler;
import org.jspecify.annotations.Nullable;
import org.riser.api.error.RiserException;
import org.riser.casework.Attachments;
import org.riser.console.References;
import org.riser.console.internal.Texts;
import org.riser.modules.descriptor.Field;

/** Takes a photo with the camera of a phone, or a file. It is stored at once; the form then names it. */
final class PhotoEditor extends StoredImage {
    private final StatusBadge taken = new StatusBadge(Tone.KEPT, Texts.get("photo.taken"));

    PhotoEditor(Field field, References references) {
        super(field);
        Upload upload = new Upload(UploadHandler.inMemory((file, content) -> {
            try {
                stored(references.store(file.fileName(), content));
                taken.setVisible(true);
            } catch (RiserException refused) {
                complain(refused.message(Texts.locale()));
            }
        }));
        upload.setAcceptedFileTypes("image/*");
        upload.getElement().setProperty("capture", "environment");
        upload.setMaxFiles(1);
        upload.setMaxFileSize(Attachments.MAX_BYTES);
        upload.setUploadButton(new Button(Texts.get("photo.take"), Icons.of(VaadinIcon.CAMERA)));
        upload.setDropAllowed(false);
        upload.setI18n(words());
        upload.addFileRejectedListener(rejected -> complain(rejected.getErrorMessage()));
        upload.addFileRemovedListener(removed -> set(null));
        taken.setVisible(false);
        show(upload, taken);
    }

    @Override
    public void set(@Nullable Object value) {
        super.set(value);
        taken.setVisible(value != null);
    }

    private static UploadI18N words() {
        UploadI18N words = new UploadI18N();
        words.setError(new UploadI18N.Error()
                .setFileIsTooBig(Texts.get("photo.too-big", Attachments.MAX_BYTES / 1024 / 1024))
                .setIncorrectFileType(Texts.get("photo.no-image"))
                .setTooManyFiles(Texts.get("photo.one-only")));
        words.setUploading(new UploadI18N.Uploading()
                .setError(new UploadI18N.Uploading.Error()
                        .setServerUnavailable(Texts.get("photo.unavailable"))
                        .setUnexpectedServerError(Texts.get("photo.unavailable"))
                        .setForbidden(Texts.get("photo.unavailable")))
                .setStatus(new UploadI18N.Uploading.Status()
                        .setConnecting(Texts.get("photo.connecting"))
                        .setProcessing(Texts.get("photo.processing"))
                        .setStalled(Texts.get("photo.stalled"))
                        .setHeld(""))
                .setRemainingTime(
                        new UploadI18N.Uploading.RemainingTime().setPrefix("").setUnknown("")));
        return words;
    }
}
