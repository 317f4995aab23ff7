package org.riser.modules.descriptor;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.riser.api.Text;

/** What fills the blanks of a script where it is shown: {@code {company}} and the like. Immutable. */
public final class ScriptWords {
    /** A blank in a line. */
    public static final Pattern BLANK = Pattern.compile("\\{([^{}]*)}");

    /**
     * The blanks a line may have: the company, the agent's name and number, the customer as they are addressed, what the visit
     * or call is about, the greeting of the hour, and the wish that fits the day.
     */
    public static final Set<String> NAMES =
            Set.of("company", "agent", "number", "customer", "purpose", "greeting", "day");

    private static final String UNKNOWN = "＿＿";
    private static final LocalTime NOON = LocalTime.NOON;
    private static final LocalTime EVENING = LocalTime.of(18, 0);

    private final Map<String, Text> words;

    private ScriptWords(Map<String, Text> words) {
        this.words = Map.copyOf(words);
    }

    /** Nothing is known: every blank stays one to be filled by who speaks. */
    public static ScriptWords none() {
        return new ScriptWords(Map.of());
    }

    /** With one more known; what is empty is not known. */
    public ScriptWords with(String name, Text word) {
        if (!NAMES.contains(name)) {
            throw new IllegalArgumentException("no script has a blank called " + name);
        }
        Map<String, Text> all = new TreeMap<>(words);
        if (!word.zh().isBlank()) {
            all.put(name, word);
        }
        return new ScriptWords(all);
    }

    /** These and others, which go before. */
    public ScriptWords and(ScriptWords others) {
        Map<String, Text> all = new TreeMap<>(words);
        all.putAll(others.words);
        return new ScriptWords(all);
    }

    /** With the greeting of the hour, and the wish for the weekend from Friday on. */
    public ScriptWords at(LocalDateTime moment) {
        LocalTime hour = moment.toLocalTime();
        boolean weekend = moment.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) >= 0;
        Text greeting = hour.isBefore(NOON)
                ? new Text("早上好", "Good morning")
                : hour.isBefore(EVENING) ? new Text("下午好", "Good afternoon") : new Text("晚上好", "Good evening");
        return with("greeting", greeting).with("day", weekend ? new Text("周末", "weekend") : new Text("生活", "day"));
    }

    /** The line with its blanks filled as far as the words are known. */
    public Text fill(Text line) {
        return new Text(fill(line.zh(), Text::zh), fill(line.en(), Text::en));
    }

    private String fill(String line, Function<Text, String> language) {
        return BLANK.matcher(line)
                .replaceAll(blank -> Matcher.quoteReplacement(
                        words.containsKey(blank.group(1)) ? language.apply(words.get(blank.group(1))) : UNKNOWN));
    }
}
