package org.riser.rulebook.internal.expert;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.riser.api.Text;

/** What holds for the text of a file before any parser sees it: size, depth, characters. */
final class Limits {
    static final int RULES = 200;
    private static final int BYTES = 128 * 1024;
    private static final int LINE = 400;
    /** The parsers take exponential time with deeper ones. */
    private static final int DEPTH = 8;

    private Limits() {}

    static String text(byte[] content) {
        if (content.length > BYTES) {
            throw tooLarge(0, "文件字节数", "bytes of a file", BYTES);
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString()
                    .replace("\r\n", "\n");
            check(text);
            return text;
        } catch (CharacterCodingException noUtf8) {
            throw character(0, "UTF-8");
        }
    }

    static Refusal tooLarge(int line, String zh, String en, int most) {
        return new Refusal(
                line,
                "expert.size",
                new Text(zh + "超过上限 " + most + "。", "The " + en + " are more than " + most + "."),
                new Text("请拆分或简化。", "Split or simplify it."));
    }

    private static void check(String text) {
        int line = 1;
        int column = 0;
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n') {
                line++;
                column = 0;
                continue;
            }
            if (++column > LINE) {
                throw tooLarge(line, "一行的字数", "characters of a line", LINE);
            }
            if (!allowed(c)) {
                throw character(line, String.format("U+%04X", (int) c));
            }
            depth += c == '(' || c == '[' || c == '{' ? 1 : c == ')' || c == ']' || c == '}' ? -1 : 0;
            if (depth > DEPTH) {
                throw tooLarge(line, "括号层数", "nested brackets", DEPTH);
            }
        }
    }

    /** No escapes, no control or invisible characters: what a reader sees is what is read. */
    private static boolean allowed(char c) {
        if (c < 0x7F) {
            return c == '\t' || (c >= ' ' && c != '\\' && c != '`');
        }
        return switch (Character.getType(c)) {
            case Character.UPPERCASE_LETTER,
                    Character.LOWERCASE_LETTER,
                    Character.OTHER_LETTER,
                    Character.DECIMAL_DIGIT_NUMBER,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.OTHER_PUNCTUATION,
                    Character.DASH_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.MATH_SYMBOL,
                    Character.CURRENCY_SYMBOL,
                    Character.OTHER_SYMBOL -> true;
            default -> false;
        };
    }

    private static Refusal character(int line, String what) {
        return new Refusal(
                line,
                "expert.character",
                new Text("不允许的字符：" + what + "。", "The character " + what + " is not allowed."),
                new Text(
                        "文件用 UTF-8，不写反斜杠、转义、控制符和不可见字符。",
                        "Write UTF-8 without backslashes, escapes, control or invisible characters."));
    }
}
