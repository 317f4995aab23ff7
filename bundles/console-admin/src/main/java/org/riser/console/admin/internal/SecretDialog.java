package org.riser.console.admin.internal;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import org.riser.console.ViewContext;

/** Shows a secret this once, to be copied. It closes by its button only, so that nobody loses it by a slip. */
final class SecretDialog {
    private static final String COPY = """
            const input = $0.inputElement;
            input.focus();
            input.select();
            const old = () => document.execCommand('copy');
            return navigator.clipboard
                ? navigator.clipboard.writeText(input.value).then(() => true, old)
                : old();
            """;

    private SecretDialog() {}

    /** @param explanation what it opens, and what to do with it */
    static void show(ViewContext context, String title, String explanation, String secret) {
        TextField field = new TextField(AdminTexts.in(context, "secret.label"));
        field.setValue(secret);
        field.setReadOnly(true);
        field.setAutoselect(true);
        field.setWidthFull();
        field.setId("secret");
        field.addClassName("rs-figures");
        Span copied = new Span();
        copied.getElement().setAttribute("role", "status");
        copied.addClassName("rs-quiet");
        Dialog dialog = new Dialog();
        dialog.setHeaderTitle(title);
        dialog.addClassName("rs-dialog");
        dialog.setCloseOnEsc(false);
        dialog.setCloseOnOutsideClick(false);
        dialog.setWidth("min(520px, 96vw)");
        dialog.add(new Paragraph(explanation), field, copied);
        // Copying is done in the browser, which lets a page do it only right after a click.
        dialog.getFooter()
                .add(
                        AdminParts.main(
                                AdminTexts.in(context, "secret.copy"),
                                () -> field.getElement()
                                        .executeJs(COPY, field.getElement())
                                        .then(
                                                Boolean.class,
                                                done -> copied.setText(AdminTexts.in(
                                                        context,
                                                        Boolean.TRUE.equals(done)
                                                                ? "secret.copied"
                                                                : "secret.not-copied")))),
                        AdminParts.quiet(AdminTexts.in(context, "secret.kept"), () -> {
                            field.clear();
                            dialog.close();
                        }));
        dialog.open();
        field.focus();
    }
}
