package org.riser.console.internal.web;

import com.vaadin.flow.di.DefaultInstantiator;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.util.stream.Stream;
import org.riser.console.internal.Console;

/** Makes the shell's own pages with what they need; everything else as Flow does it. */
final class Instances extends DefaultInstantiator {
    private static final long serialVersionUID = 1L;

    private final transient Console console;
    private final transient VaadinServiceInitListener init;

    Instances(VaadinService service, Console console, VaadinServiceInitListener init) {
        super(service);
        this.console = console;
        this.init = init;
    }

    @Override
    public I18NProvider getI18NProvider() {
        return new ShellTexts();
    }

    @Override
    public Stream<VaadinServiceInitListener> getServiceInitListeners() {
        return Stream.of(init);
    }

    @Override
    public <T> T getOrCreate(Class<T> type) {
        return console.make(type).orElseGet(() -> super.getOrCreate(type));
    }
}
