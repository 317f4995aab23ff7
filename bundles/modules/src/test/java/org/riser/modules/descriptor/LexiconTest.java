package org.riser.modules.descriptor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.riser.api.Text;

class LexiconTest {
    private static final Text BOSS = new Text("你问我，我问谁", "You ask me, whom do I ask");
    private static final Text WHATEVER = new Text("随便", "Whatever");
    private static final Lexicon LEXICON = new Lexicon(List.of(never(BOSS), never(WHATEVER), never(BOSS)));

    @Test
    void findsPhrasesWhateverStandsBetween() {
        assertThat(LEXICON.in("那 你问我 我问谁？")).containsExactly(BOSS);
        assertThat(LEXICON.in("随 便，你问我我问谁")).containsExactly(BOSS, WHATEVER);
        assertThat(LEXICON.in("我马上为您核实。")).isEmpty();
        assertThat(LEXICON.in(" ，。")).isEmpty();
    }

    @Test
    void inEnglishOnlyASentenceCounts() {
        assertThat(LEXICON.in("Well. Whatever.")).containsExactly(WHATEVER);
        assertThat(LEXICON.in("Whatever you need, call us.")).isEmpty();
    }

    @Test
    void blanksAreFilledAsFarAsTheyAreKnown() {
        ScriptWords words = ScriptWords.none()
                .at(LocalDateTime.parse("2026-11-27T18:00:00"))
                .with("company", new Text("蓝焰燃气", "Blue Flame"))
                .with("customer", Text.same(" "));
        Text line = new Text("{greeting}，{company}，{customer}，{day}", "{greeting}, {company}, {customer}, {day}");

        assertThat(words.fill(line)).isEqualTo(new Text("晚上好，蓝焰燃气，＿＿，周末", "Good evening, Blue Flame, ＿＿, weekend"));
        assertThat(ScriptWords.none()
                        .at(LocalDateTime.parse("2026-11-26T11:59:00"))
                        .fill(line)
                        .zh())
                .isEqualTo("早上好，＿＿，＿＿，生活");
    }

    private static Script never(Text phrase) {
        return new Script(
                "x", phrase, null, List.of(), List.of(), List.of("hotline"), List.of(), List.of(phrase), null);
    }
}
