package org.riser.console.components;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.riser.api.TenantId;
import org.riser.api.Text;
import org.riser.api.error.RiserException;
import org.riser.api.security.Caller;
import org.riser.api.security.DataScope;
import org.riser.console.References;
import org.riser.console.Speech;
import org.riser.console.ViewContext;
import org.riser.jobs.Notice;
import org.riser.modules.descriptor.Field;

/** A page's context outside of any browser; one person can be chosen. */
final class FakeContext implements ViewContext, References {
    static final Choice ZHANG = new Choice("00000000-0000-0000-0000-000000000002", "张工");

    @Override
    public Caller caller() {
        return new Caller(TenantId.of("water"), "staff:1", "李明", Set.of(), Set.of("*"), DataScope.TENANT, null);
    }

    @Override
    public Locale locale() {
        return Locale.SIMPLIFIED_CHINESE;
    }

    @Override
    public ZoneId zone() {
        return ZoneId.of("Asia/Shanghai");
    }

    @Override
    public References references() {
        return this;
    }

    @Override
    public Speech speech() {
        throw new UnsupportedOperationException("nothing is said here");
    }

    @Override
    public List<Choice> find(Field field, String text, int limit) {
        return Stream.of(ZHANG).filter(choice -> choice.label().contains(text)).toList();
    }

    @Override
    public Optional<Choice> named(Field field, String id) {
        return Optional.of(ZHANG).filter(choice -> choice.id().equals(id));
    }

    @Override
    public String store(String fileName, byte[] content) {
        throw new UnsupportedOperationException("nothing is stored here");
    }

    @Override
    public String subPath() {
        return "";
    }

    @Override
    public Map<String, List<String>> parameters() {
        return Map.of();
    }

    @Override
    public void navigate(String path, Map<String, String> parameters) {
        throw new UnsupportedOperationException("there is nowhere to go");
    }

    @Override
    public String href(String path, Map<String, String> parameters) {
        return path;
    }

    @Override
    public void onNotice(String topic, Consumer<Notice> listener) {
        throw new UnsupportedOperationException("there are no notices");
    }

    @Override
    public void follow(String topic, Runnable show) {
        throw new UnsupportedOperationException("there are no notices");
    }

    @Override
    public void access(Runnable task) {
        task.run();
    }

    @Override
    public void onKey(Text meaning, Runnable action, Key key, KeyModifier... modifiers) {
        throw new UnsupportedOperationException("there are no keys");
    }

    @Override
    public void openSidePanel(Text title, Component content) {
        throw new UnsupportedOperationException("there is no side panel");
    }

    @Override
    public void closeSidePanel() {
        throw new UnsupportedOperationException("there is no side panel");
    }

    @Override
    public void title(String title) {
        throw new UnsupportedOperationException("there is no title");
    }

    @Override
    public void done(Text message) {
        throw new UnsupportedOperationException("there is nobody to tell");
    }

    @Override
    public void failed(RiserException error) {
        throw error;
    }

    @Override
    public boolean attempt(Runnable task) {
        task.run();
        return true;
    }
}
