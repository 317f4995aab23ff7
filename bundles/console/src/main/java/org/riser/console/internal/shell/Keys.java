package org.riser.console.internal.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import elemental.json.Json;
import elemental.json.JsonArray;
import elemental.json.JsonObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.riser.api.Text;

/**
 * The keys of one tab. The browser knows which keys are bound and sends only those; a key that types a character is left
 * alone while something is being typed.
 */
final class Keys {
    private final Component shell;
    private final Map<String, Binding> bindings = new LinkedHashMap<>();

    Keys(Component shell) {
        this.shell = shell;
        shell.getElement()
                .addEventListener(
                        "riser-key", event -> press(event.getEventData().getString("event.detail")))
                .addEventData("event.detail");
    }

    /** Binds a key; the answer unbinds it. A later binding of the same key hides the earlier one. */
    Runnable bind(Text meaning, Runnable action, Key key, KeyModifier... modifiers) {
        Binding binding = new Binding(meaning, action, key, List.of(modifiers));
        Binding hidden = bindings.put(binding.id(), binding);
        tellBrowser();
        return () -> {
            if (bindings.remove(binding.id(), binding) && hidden != null) {
                bindings.put(hidden.id(), hidden);
            }
            tellBrowser();
        };
    }

    List<Binding> all() {
        return List.copyOf(bindings.values());
    }

    private void press(String id) {
        Binding binding = bindings.get(id);
        if (binding != null) {
            binding.action().run();
        }
    }

    private void tellBrowser() {
        JsonArray keys = Json.createArray();
        bindings.values().forEach(binding -> keys.set(keys.length(), binding.json()));
        shell.getElement().setAttribute("data-keys", keys.toJson());
    }

    /** One bound key. */
    record Binding(Text meaning, Runnable action, Key key, List<KeyModifier> modifiers) {

        /** As people write it: {@code Ctrl+K}. */
        String shown() {
            String name = key.getKeys().get(0);
            String plain =
                    name.startsWith("Key") || name.startsWith("Digit") ? name.substring(name.length() - 1) : name;
            return Stream.concat(modifiers.stream().map(Binding::shown), Stream.of(plain))
                    .collect(Collectors.joining("+"));
        }

        private static String shown(KeyModifier modifier) {
            return modifier == KeyModifier.CONTROL ? "Ctrl" : modifier.getKeys().get(0);
        }

        String id() {
            return shown();
        }

        JsonObject json() {
            JsonObject json = Json.createObject();
            json.put("id", id());
            json.put("keys", array(key.getKeys()));
            json.put(
                    "modifiers",
                    array(modifiers.stream().map(m -> m.getKeys().get(0)).toList()));
            return json;
        }

        private static JsonArray array(List<String> values) {
            JsonArray array = Json.createArray();
            values.forEach(value -> array.set(array.length(), value));
            return array;
        }
    }
}
