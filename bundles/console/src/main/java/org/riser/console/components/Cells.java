package org.riser.console.components;

import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.ValueProvider;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.riser.casework.ClockView;
import org.riser.console.internal.Texts;

/**
 * What a cell of a long list shows, as templates that the browser fills in: {@link StatusBadge}, {@link CountdownBadge} and
 * {@link PersonChip} look the same, but a component for each row costs both sides several times what its text does.
 */
public final class Cells {
    private static final String STATUS = """
            <span class="rs-badge ${item.tone}">
              <vaadin-icon class="rs-icon" icon="${item.icon}" aria-hidden="true"></vaadin-icon><span>${item.words}</span>
            </span>""";

    private static final String PERSON = """
            <span class="rs-person">
              <span class="rs-person-picture" aria-hidden="true">${item.picture}</span><span>${item.name}</span>
            </span>""";

    /** The words are compared with what stands there, since the browser counts down in them by itself. */
    private static final String COUNTDOWN = """
            ${item.title === null ? html`` : html`
              <button type="button" class="rs-badge rs-countdown ${item.tone}" title="${item.title}" @click="${explain}"
                  data-left="${item.left}" data-words="${item.running}" data-over="${item.over}">
                <vaadin-icon class="rs-icon" icon="${item.icon}" aria-hidden="true"></vaadin-icon>
                <span>${item.name}</span><span class="rs-figures" .textContent="${live(item.words)}"></span>
              </button>`}""";

    private Cells() {}

    /** A short state as icon and word, in the reader's language. */
    public static <T> LitRenderer<T> status(ValueProvider<T, Tone> tone, ValueProvider<T, String> words) {
        return LitRenderer.<T>of(STATUS)
                .withProperty("tone", row -> tone.apply(row).className())
                .withProperty("icon", row -> icon(tone.apply(row)))
                .withProperty("words", words);
    }

    /** A person by name; blank shows nobody. */
    public static <T> LitRenderer<T> person(ValueProvider<T, String> name) {
        return LitRenderer.<T>of(PERSON)
                .withProperty("name", row -> PersonChip.shown(name.apply(row)))
                .withProperty("picture", row -> PersonChip.picture(name.apply(row)));
    }

    /**
     * A clock in one line.
     *
     * @param clock null where a row has none
     * @param now the moment at which the row was read
     * @param explain what a click does
     */
    public static <T> LitRenderer<T> countdown(
            ValueProvider<T, @Nullable ClockView> clock,
            Supplier<Instant> now,
            ZoneId zone,
            SerializableConsumer<T> explain) {
        Locale locale = Texts.locale();
        return LitRenderer.<T>of(COUNTDOWN)
                .withProperty("title", row -> of(clock.apply(row), found -> CountdownText.title(found, locale)))
                .withProperty(
                        "name",
                        row -> of(clock.apply(row), found -> found.title().in(locale)))
                .withProperty(
                        "tone",
                        row -> of(
                                clock.apply(row),
                                found -> text(found, now, zone).tone().className()))
                .withProperty(
                        "icon",
                        row -> of(
                                clock.apply(row),
                                found -> icon(text(found, now, zone).tone())))
                .withProperty(
                        "words",
                        row -> of(
                                clock.apply(row),
                                found -> text(found, now, zone).words()))
                .withProperty("left", row -> of(clock.apply(row), found -> CountdownText.ticking(found, now.get())))
                .withProperty("running", row -> Texts.in(locale, "countdown.left", "{0}"))
                .withProperty("over", row -> Texts.in(locale, "countdown.over", "{0}"))
                .withFunction("explain", explain);
    }

    private static CountdownText text(ClockView clock, Supplier<Instant> now, ZoneId zone) {
        return CountdownText.of(clock, now.get(), zone, Texts.locale());
    }

    private static @Nullable String of(@Nullable ClockView clock, ValueProvider<ClockView, String> told) {
        return clock == null ? null : told.apply(clock);
    }

    private static String icon(Tone tone) {
        return "vaadin:" + tone.icon().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
