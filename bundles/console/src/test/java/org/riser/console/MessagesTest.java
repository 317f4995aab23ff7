package org.riser.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class MessagesTest {
    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");

    private final Messages messages = Messages.of(MessagesTest.class);

    @Test
    void bothLanguagesHaveTheSameKeys() throws Exception {
        assertThat(texts("en").keySet()).isEqualTo(texts("zh_CN").keySet());
    }

    @Test
    void englishTextsHoldNoChinese() throws Exception {
        Properties en = texts("en");
        en.remove("language.other");
        assertThat(en.values())
                .noneMatch(text -> CHINESE.matcher(text.toString()).find());
    }

    @Test
    void bothLanguagesTakeTheSameArguments() throws Exception {
        Properties zh = texts("zh_CN");
        texts("en")
                .forEach(
                        (key, text) -> assertThat(arguments(text)).as("%s", key).isEqualTo(arguments(zh.get(key))));
    }

    @Test
    void putsArgumentsIntoTheTextOfEachLanguage() {
        assertThat(messages.text("countdown.left", "3:20").zh()).isEqualTo("剩 3:20");
        assertThat(messages.in(Locale.ENGLISH, "countdown.left", "3:20")).isEqualTo("3:20 left");
    }

    @Test
    void aMissingKeyIsAProgrammingError() {
        assertThatThrownBy(() -> messages.text("no.such.key"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no.such.key");
    }

    private static Set<String> arguments(Object text) {
        return Pattern.compile("\\{\\d}")
                .matcher(text.toString())
                .results()
                .map(found -> found.group())
                .collect(Collectors.toSet());
    }

    private static Properties texts(String language) throws Exception {
        Properties texts = new Properties();
        String name = "/OSGI-INF/l10n/messages_" + language + ".properties";
        try (Reader in = new InputStreamReader(
                Objects.requireNonNull(MessagesTest.class.getResourceAsStream(name)), StandardCharsets.UTF_8)) {
            texts.load(in);
        }
        return texts;
    }
}
