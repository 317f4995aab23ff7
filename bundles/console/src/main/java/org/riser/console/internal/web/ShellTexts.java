package org.riser.console.internal.web;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.Locale;
import org.riser.console.internal.Texts;

/** Tells Flow which languages there are, and the shell's texts by key. */
final class ShellTexts implements I18NProvider {
    private static final long serialVersionUID = 1L;

    @Override
    public List<Locale> getProvidedLocales() {
        return List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH);
    }

    @Override
    public String getTranslation(String key, Locale locale, Object... params) {
        return Texts.has(key) ? Texts.in(locale, key, params) : key;
    }
}
