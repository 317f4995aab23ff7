package org.riser.console.admin.internal;

import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Locale;
import org.riser.api.Text;
import org.riser.console.ViewContext;
import org.riser.console.components.EntryDialog;
import org.riser.identity.Tenant;

/** The inputs for what can be changed of a company: its names and the language of its people. */
final class CompanyForm {
    private final TextField zh;
    private final TextField en;
    private final Select<Locale> language = new Select<>();

    CompanyForm(ViewContext context) {
        zh = new TextField(AdminTexts.in(context, "companies.name.zh"));
        en = new TextField(AdminTexts.in(context, "companies.name.en"));
        language.setLabel(AdminTexts.in(context, "companies.language"));
        language.setItems(Languages.ALL);
        language.setItemLabelGenerator(Languages::name);
        language.setValue(Languages.ALL.get(0));
    }

    CompanyForm show(Tenant company) {
        zh.setValue(company.name().zh());
        en.setValue(company.name().en());
        language.setValue(Languages.of(company.locale()));
        return this;
    }

    EntryDialog addTo(EntryDialog dialog) {
        return dialog.with("name.zh", zh).with("name.en", en).with("locale", language);
    }

    Text name() {
        return new Text(zh.getValue().strip(), en.getValue().strip());
    }

    Locale language() {
        return language.getValue();
    }
}
