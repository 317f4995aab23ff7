package org.riser.itests;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Presses keys as a hand does, so that short cuts and focus behave as they do for people. */
final class Keyboard {

    private static final Map<String, Integer> CODES = Map.of(
            "Enter",
            13,
            "Escape",
            27,
            "Tab",
            9,
            "Backspace",
            8,
            "ArrowLeft",
            37,
            "ArrowUp",
            38,
            "ArrowRight",
            39,
            "ArrowDown",
            40);
    private static final Map<String, Integer> MODIFIERS = Map.of("Alt", 1, "Ctrl", 2, "Meta", 4, "Shift", 8);

    private Keyboard() {}

    /** Presses one key, such as {@code "n"}, {@code "Enter"} or {@code "Ctrl+Enter"}. */
    static void press(DevTools tools, String combination) {
        List<String> parts = List.of(combination.split("(?<=.)\\+"));
        String key = parts.get(parts.size() - 1);
        int modifiers = parts.subList(0, parts.size() - 1).stream()
                .mapToInt(MODIFIERS::get)
                .sum();
        Map<String, Object> event = new HashMap<>(Map.of("key", key, "code", code(key), "modifiers", modifiers));
        event.put("windowsVirtualKeyCode", CODES.getOrDefault(key, (int) Character.toUpperCase(key.charAt(0))));
        boolean types = (key.length() == 1 || key.equals("Enter")) && (modifiers & ~8) == 0;
        if (types) {
            event.put("text", key.equals("Enter") ? "\r" : key);
        }
        send(tools, types ? "keyDown" : "rawKeyDown", event);
        event.remove("text");
        send(tools, "keyUp", event);
    }

    static void selectAll(DevTools tools) {
        Map<String, Object> event =
                Map.of("key", "a", "code", "KeyA", "modifiers", 2, "commands", List.of("selectAll"));
        send(tools, "rawKeyDown", event);
        send(tools, "keyUp", Map.of("key", "a", "code", "KeyA", "modifiers", 2));
    }

    private static void send(DevTools tools, String type, Map<String, Object> event) {
        Map<String, Object> whole = new HashMap<>(event);
        whole.put("type", type);
        tools.call("Input.dispatchKeyEvent", whole);
    }

    private static String code(String key) {
        if (key.length() > 1) {
            return key;
        }
        char typed = Character.toUpperCase(key.charAt(0));
        if (typed >= 'A' && typed <= 'Z') {
            return "Key" + typed;
        }
        return Character.isDigit(typed) ? "Digit" + typed : "";
    }
}
