package org.riser.console.components;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import java.util.Base64;
import org.riser.api.error.RiserException;
import org.riser.console.References;
import org.riser.console.internal.Texts;
import org.riser.modules.descriptor.Field;

/** A field to sign on with a finger. Each time the finger leaves it the picture is stored. */
final class SignatureEditor extends StoredImage {
    private static final String PNG = "data:image/png;base64,";

    SignatureEditor(Field field, References references) {
        super(field);
        Pad pad = new Pad();
        pad.getElement()
                .addEventListener("signed", event -> {
                    String data = event.getEventData().getString("event.detail");
                    try {
                        byte[] image = Base64.getDecoder().decode(data.substring(PNG.length()));
                        stored(references.store(field.id() + ".png", image));
                    } catch (RiserException refused) {
                        complain(refused.message(Texts.locale()));
                    }
                })
                .addEventData("event.detail")
                .setFilter("event.detail.startsWith('" + PNG + "')");
        Button again = new Button(Texts.get("signature.again"), click -> {
            pad.getElement().callJsFunction("clear");
            set(null);
        });
        again.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        show(pad, again);
    }

    /** The canvas; its script is {@code console/riser.js}. */
    @Tag("riser-signature")
    private static final class Pad extends Component {}
}
