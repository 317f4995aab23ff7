package org.riser.itests;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * A person's browser: one headless Chromium with an empty profile, led by what is seen. Mouse and keys are real, so what
 * is covered, disabled or not focused behaves as it does for people.
 *
 * <p>An element is named by <em>what</em>: a CSS selector, {@code text=…} (the innermost element with these words) or
 * {@code label=…} (the input with this label). Shadow roots are looked into, and only visible elements count. Every
 * method waits a while for its element; the error says what was on the page instead, and a screenshot shows it.
 *
 * <p>For one thread.
 */
public final class Browser implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** A dialog takes the focus a moment after it is seen, and only then hears keys. */
    private static final Duration FOCUS = Duration.ofSeconds(2);

    private static final String FOCUSED = """
            (dialogs => !dialogs.length || dialogs.some(dialog => dialog.contains(document.activeElement)))(
              [...document.querySelectorAll('vaadin-dialog-overlay, vaadin-dialog')].filter(one => one.opened))""";
    private static final int SHOWN_CHARACTERS = 1500;
    private static final int STROKE = 40;
    /** A4 within margins of 15 mm, at 96 pixels an inch. */
    private static final int PAPER_WIDTH = 680;

    private static final int PAPER_HEIGHT = 1009;

    private final String name;
    private final Path screenshots;
    private final Chromium chromium;
    private final DevTools tools;
    private final List<String> errors = new CopyOnWriteArrayList<>();

    private Browser(String name) {
        this.name = name;
        this.screenshots = Installation.work().resolveSibling("screenshots");
        this.chromium = Chromium.start(Folders.fresh(Installation.work().resolve("browser-" + name)));
        this.tools = new DevTools(chromium.page(), this::event);
        tools.call("Page.enable", Map.of());
        tools.call("Runtime.enable", Map.of());
        tools.call("Log.enable", Map.of());
        tools.call("Page.addScriptToEvaluateOnNewDocument", Map.of("source", pageScript()));
        size(1280, 800);
    }

    /**
     * Starts one, 1280 × 800, in Chinese.
     *
     * @param name begins the names of its screenshots
     */
    public static Browser start(String name) {
        return new Browser(name);
    }

    /** Opens an address and waits until the document has loaded. */
    public void open(URI address) {
        JsonNode went = tools.call("Page.navigate", Map.of("url", address.toString()));
        if (went.has("errorText")) {
            throw new AssertionError(address + ": " + went.get("errorText").asText());
        }
        await(() -> "complete".equals(read("document.readyState")), "the document is loaded");
    }

    /** Loads the page again. */
    public void reload() {
        tools.call("Page.reload", Map.of());
    }

    /** Resizes the window; at most 500 wide it is a phone with a finger. */
    public void size(int width, int height) {
        boolean phone = width <= 500;
        tools.call(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", phone ? 2 : 1, "mobile", phone));
        tools.call("Emulation.setTouchEmulationEnabled", Map.of("enabled", phone));
    }

    /** Clicks in the middle of an element, once it rests there, uncovered and enabled. */
    public void click(String what) {
        JsonNode place = place(what);
        mouse("mouseMoved", place, 0);
        mouse("mousePressed", place, 0);
        mouse("mouseReleased", place, 0);
    }

    /** Draws a short line from the middle of an element, as one signs with a finger. */
    public void draw(String what) {
        JsonNode from = place(what);
        mouse("mouseMoved", from, 0);
        mouse("mousePressed", from, 0);
        mouse("mouseMoved", from, STROKE);
        mouse("mouseReleased", from, STROKE);
    }

    private JsonNode place(String what) {
        return Poll.until(
                PATIENCE,
                () -> tried(() -> run("riserTest.place(" + quoted(what) + ")")).filter(found -> found.has("x")),
                () -> failed("cannot click " + what + ": " + run("riserTest.place(" + quoted(what) + ")")));
    }

    private void mouse(String type, JsonNode place, int right) {
        tools.call(
                "Input.dispatchMouseEvent",
                Map.of(
                        "type",
                        type,
                        "x",
                        place.get("x").asDouble() + right,
                        "y",
                        place.get("y").asDouble(),
                        "button",
                        "left",
                        "clickCount",
                        1));
    }

    /** Replaces what an input holds, and leaves the focus in it. */
    public void type(String what, String text) {
        click(what);
        Keyboard.selectAll(tools);
        type(text);
    }

    /** Types where the focus is. */
    public void type(String text) {
        tools.call("Input.insertText", Map.of("text", text));
    }

    /** Presses keys one after the other: {@code "n"}, {@code "Enter"}, {@code "Ctrl+Enter"}. */
    public void press(String... keys) {
        for (long end = System.nanoTime() + FOCUS.toNanos();
                read(FOCUSED).equals("false") && System.nanoTime() < end; ) {
            LockSupport.parkNanos(FOCUS.toNanos() / 200);
        }
        for (String key : keys) {
            Keyboard.press(tools, key);
        }
    }

    /** Chooses a file for the first upload that is seen, as the system's file dialog would. */
    public void upload(Path file) {
        await("vaadin-upload");
        JsonNode input = tools.call("Runtime.evaluate", Map.of("expression", "riserTest.upload()"));
        String object = input.path("result").path("objectId").asText();
        tools.call("DOM.setFileInputFiles", Map.of("files", List.of(file.toString()), "objectId", object));
    }

    /** Waits until an element is seen. */
    public void await(String what) {
        await(() -> count(what) > 0, what + " is seen");
    }

    /** Waits until no such element is seen. */
    public void awaitGone(String what) {
        await(() -> count(what) == 0, what + " is gone");
    }

    /** Waits for a condition; {@code description} says it as a sentence. */
    public void await(BooleanSupplier condition, String description) {
        Poll.until(
                PATIENCE,
                () -> tried(condition::getAsBoolean).filter(held -> held),
                () -> failed("not so: " + description));
    }

    /** Waits until an element's text has these words. */
    public void awaitText(String what, String words) {
        await(() -> count(what) > 0 && text(what).contains(words), what + " says “" + words + "”");
    }

    /** How many such elements are seen now. */
    public int count(String what) {
        return run("riserTest.find(" + quoted(what) + ").length").asInt();
    }

    /** The text of the first such element as it is seen. */
    public String text(String what) {
        await(what);
        return read("riserTest.find(" + quoted(what) + ")[0].innerText");
    }

    /** The value of a script's expression as text; a promise is waited for. */
    public String read(String expression) {
        return run(expression).asText();
    }

    /** The address that is open, from the path on. */
    public String path() {
        return read("location.pathname + location.search");
    }

    /** Whether the page is wider than the window, so that a person would have to scroll sideways. */
    public boolean isTooWide() {
        return run("document.documentElement.scrollWidth > window.innerWidth").asBoolean();
    }

    /** Keeps what is seen now below the module's {@code target/screenshots}. */
    public Path screenshot(String title) {
        JsonNode shot = tools.call("Page.captureScreenshot", Map.of("format", "png"));
        return keep(title + ".png", Base64.getDecoder().decode(shot.get("data").asText()));
    }

    private Path keep(String file, byte[] content) {
        try {
            Files.createDirectories(screenshots);
            return Files.write(screenshots.resolve(name + "-" + file), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Prints the page on A4: keeps a screenshot of it as the printer gets it, and the PDF.
     *
     * @return the PDF, a character a byte
     */
    public String print(String title) {
        tools.call("Emulation.setEmulatedMedia", Map.of("media", "print"));
        size(PAPER_WIDTH, PAPER_HEIGHT);
        screenshot(title);
        JsonNode paper = tools.call("Page.printToPDF", Map.of("preferCSSPageSize", true));
        tools.call("Emulation.setEmulatedMedia", Map.of("media", ""));
        size(1280, 800);
        byte[] pdf = Base64.getDecoder().decode(paper.get("data").asText());
        keep(title + ".pdf", pdf);
        return new String(pdf, StandardCharsets.ISO_8859_1);
    }

    /** What the page's scripts and requests complained of since the start. */
    public List<String> errors() {
        return List.copyOf(errors);
    }

    /** Forgets cookies and everything that pages have stored, as a new profile would. */
    public void forget(URI origin) {
        tools.call("Network.clearBrowserCookies", Map.of());
        tools.call("Storage.clearDataForOrigin", Map.of("origin", origin.toString(), "storageTypes", "all"));
        open(URI.create("about:blank"));
    }

    /** Leaves the page first, as closing a tab does, so that the server lets go of it at once. */
    @Override
    public void close() {
        try {
            open(URI.create("about:blank"));
        } finally {
            tools.close();
            chromium.close();
        }
    }

    private JsonNode run(String expression) {
        JsonNode answer = tools.call(
                "Runtime.evaluate", Map.of("expression", expression, "awaitPromise", true, "returnByValue", true));
        if (answer.has("exceptionDetails")) {
            throw new DevTools.Refused(expression + ": " + answer.get("exceptionDetails"));
        }
        return answer.path("result").path("value");
    }

    /** A question that fails while one page replaces another is asked again. */
    private static <T> Optional<T> tried(Supplier<T> question) {
        try {
            return Optional.of(question.get());
        } catch (DevTools.Refused beingReplaced) {
            return Optional.empty();
        }
    }

    private String failed(String why) {
        Path shot = screenshot("failed");
        String seen = read("document.body.innerText.replace(/\\s+/g, ' ')");
        return why + "\n  at " + read("location.href") + "\n  seen: "
                + seen.substring(0, Math.min(seen.length(), SHOWN_CHARACTERS)) + "\n  errors: " + errors
                + "\n  screenshot: " + shot;
    }

    private void event(String event, JsonNode content) {
        switch (event) {
            case "Runtime.exceptionThrown" ->
                errors.add(content.path("exceptionDetails").toString());
            case "Runtime.consoleAPICalled" -> {
                if (content.path("type").asText().equals("error")) {
                    errors.add(content.path("args").toString());
                }
            }
            case "Log.entryAdded" -> {
                JsonNode entry = content.path("entry");
                if (entry.path("level").asText().equals("error")) {
                    errors.add(entry.path("text").asText() + " "
                            + entry.path("url").asText());
                }
            }
            default -> {}
        }
    }

    private static String quoted(String text) {
        return TextNode.valueOf(text).toString();
    }

    private static String pageScript() {
        try (var script = Objects.requireNonNull(Browser.class.getResourceAsStream("page.js"))) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
