package org.riser.console.internal.web;

import com.vaadin.flow.function.DeploymentConfiguration;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ServiceDestroyListener;
import com.vaadin.flow.server.SystemMessages;
import com.vaadin.flow.server.VaadinServlet;
import com.vaadin.flow.server.VaadinServletService;
import com.vaadin.flow.shared.Registration;
import java.util.Locale;
import org.riser.console.internal.Texts;

/** Flow's service without its listener that would keep the class of every component it ever saw. */
final class FlowService extends VaadinServletService {
    private static final long serialVersionUID = 1L;
    private static final String CLASS_KEEPER = "com.vaadin.flow.component.internal.ComponentMetaData$$Lambda";

    FlowService(VaadinServlet servlet, DeploymentConfiguration configuration) {
        super(servlet, configuration);
        setSystemMessagesProvider(info -> messages(info.getLocale()));
    }

    /**
     * Flow 24 adds one listener for each component class, which lives until the service ends and keeps the class, and so
     * the class loader of a plug-in that has long gone. All it would do then is to clear a cache.
     */
    @Override
    public Registration addServiceDestroyListener(ServiceDestroyListener listener) {
        return listener.getClass().getName().startsWith(CLASS_KEEPER)
                ? () -> {}
                : super.addServiceDestroyListener(listener);
    }

    private static SystemMessages messages(Locale locale) {
        CustomizedSystemMessages messages = new CustomizedSystemMessages();
        messages.setSessionExpiredNotificationEnabled(true);
        messages.setSessionExpiredCaption(Texts.in(locale, "expired.title"));
        messages.setSessionExpiredMessage(Texts.in(locale, "expired.message"));
        messages.setInternalErrorNotificationEnabled(true);
        messages.setInternalErrorCaption(Texts.in(locale, "broken.title"));
        messages.setInternalErrorMessage(Texts.in(locale, "broken.message"));
        messages.setCookiesDisabledNotificationEnabled(true);
        messages.setCookiesDisabledCaption(Texts.in(locale, "cookies.title"));
        messages.setCookiesDisabledMessage(Texts.in(locale, "cookies.message"));
        return messages;
    }
}
