package org.riser.console.inspection.internal;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadHandler;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.riser.api.Text;
import org.riser.api.error.RiserException;
import org.riser.casework.Attachments;
import org.riser.console.ViewContext;
import org.riser.console.components.ClauseLink;
import org.riser.console.components.Icons;
import org.riser.console.components.StatusBadge;
import org.riser.console.components.Tone;
import org.riser.inspection.CheckAnswer;
import org.riser.inspection.CheckItem;
import org.riser.inspection.Round;

/** One item: what was seen of it and, when it is not as it should be, who is at fault, a note and photos. */
final class ItemRow extends Div {
    private static final int MOST_FILES = 9;
    private static final int LONGEST = 500;

    private final transient ViewContext context;
    private final transient CheckItem item;
    private final transient Consumer<CheckAnswer> keep;
    private final RadioButtonGroup<CheckAnswer.Result> result = new RadioButtonGroup<>();
    private final TextField number = new TextField();
    private final Div details = new Div();
    private final CheckboxGroup<String> people = new CheckboxGroup<>();
    private final TextField note = new TextField();
    private final Span photos = new Span();
    private final Span message = new Span();
    private final List<UUID> files = new ArrayList<>();
    private boolean isFilling;

    ItemRow(ViewContext context, CheckItem item, List<Round.Score> checked, Consumer<CheckAnswer> keep) {
        this.context = context;
        this.item = item;
        this.keep = keep;
        addClassName("rs-check-item");
        getElement().setAttribute("data-item", item.id());
        Div name = RoundParts.line(new Span(context.text(item.name())), new ClauseLink(item.clause()));
        if (item.isFined()) {
            name.add(new StatusBadge(Tone.RISK, text("fined")));
        }
        name.setTitle(context.text(item.standard()));
        add(name);
        result.setItems(
                item.isNumber() ? List.of(CheckAnswer.Result.NOT_APPLICABLE) : List.of(CheckAnswer.Result.values()));
        result.setItemLabelGenerator(one -> text("result." + one));
        result.setAriaLabel(context.text(item.name()));
        result.addValueChangeListener(change -> given(change.getValue()));
        if (item.isNumber()) {
            number.setSuffixComponent(new Span(item.unit()));
            number.setHelperText(RoundParts.wrong(context, item));
            number.setAriaLabel(context.text(item.name()));
            number.addValueChangeListener(change -> measured());
            add(RoundParts.line(number, result));
        } else {
            add(result);
        }
        details(checked);
        message.addClassName("rs-message");
        message.setVisible(false);
        add(message);
    }

    private void details(List<Round.Score> checked) {
        details.addClassName("rs-check-details");
        details.setVisible(false);
        people.setLabel(text("at-fault"));
        people.setItems(checked.stream().map(Round.Score::employee).toList());
        people.setItemLabelGenerator(employee -> checked.stream()
                .filter(one -> one.employee().equals(employee))
                .map(Round.Score::employeeName)
                .findFirst()
                .orElse(employee));
        people.addValueChangeListener(change -> send());
        note.setLabel(text("note"));
        note.setMaxLength(LONGEST);
        note.addValueChangeListener(change -> send());
        Upload upload = new Upload(UploadHandler.inMemory((file, content) -> {
            try {
                files.add(UUID.fromString(context.references().store(file.fileName(), content)));
                send();
            } catch (RiserException refused) {
                context.failed(refused);
            }
        }));
        upload.setAcceptedFileTypes("image/*", "application/pdf");
        upload.getElement().setProperty("capture", "environment");
        upload.setMaxFiles(MOST_FILES);
        upload.setMaxFileSize(Attachments.MAX_BYTES);
        upload.setUploadButton(new Button(text("photo"), Icons.of(VaadinIcon.CAMERA)));
        upload.setDropAllowed(false);
        details.add(people, note, RoundParts.line(upload, photos));
        add(details);
    }

    /** What was kept before; nothing is sent. */
    void show(CheckAnswer answer) {
        isFilling = true;
        BigDecimal value = answer.number();
        number.setValue(value == null ? "" : value.toPlainString());
        result.setValue(answer.result());
        people.setValue(new LinkedHashSet<>(answer.employees()));
        note.setValue(answer.note() == null ? "" : answer.note());
        files.clear();
        files.addAll(answer.files());
        shown();
        isFilling = false;
    }

    /** @param why it cannot be submitted; null when it can */
    void complain(@Nullable Text why) {
        message.setText(why == null ? "" : context.text(why));
        message.setVisible(why != null);
        setClassName("rs-check-wrong", why != null);
    }

    private void given(CheckAnswer.@Nullable Result chosen) {
        if (!isFilling && chosen != null && item.isNumber()) {
            isFilling = true;
            number.setValue("");
            isFilling = false;
        }
        send();
    }

    private void measured() {
        if (!isFilling && !number.isEmpty()) {
            isFilling = true;
            result.setValue(null);
            isFilling = false;
        }
        send();
    }

    private void send() {
        shown();
        BigDecimal value = value();
        if (!isFilling && !number.isInvalid() && (value != null || result.getValue() != null)) {
            boolean isProved = details.isVisible();
            keep.accept(new CheckAnswer(
                    item.id(),
                    value == null ? result.getValue() : null,
                    value,
                    isProved ? List.copyOf(people.getValue()) : List.of(),
                    isProved && !note.isEmpty() ? note.getValue().strip() : null,
                    isProved ? files : List.of()));
        }
    }

    /** Whether a number is wrong the rules have said, once it was kept. */
    void judged(boolean isFault) {
        if (item.isNumber()) {
            details.setVisible(isFault);
        }
    }

    private void shown() {
        if (!item.isNumber()) {
            details.setVisible(result.getValue() == CheckAnswer.Result.FAIL);
        }
        photos.setText(files.isEmpty() ? "" : text("photos", files.size()));
    }

    private @Nullable BigDecimal value() {
        number.setInvalid(false);
        if (number.isEmpty()) {
            return null;
        }
        try {
            return new BigDecimal(number.getValue().strip());
        } catch (NumberFormatException noNumber) {
            number.setInvalid(true);
            number.setErrorMessage(text("no-number"));
            return null;
        }
    }

    private String text(String key, Object... arguments) {
        return CheckTexts.in(context, key, arguments);
    }
}
