package org.riser.modules.internal.run;

import java.util.List;
import java.util.regex.Matcher;
import org.riser.api.Text;
import org.riser.api.input.Input;
import org.riser.modules.ScriptWording;
import org.riser.modules.descriptor.Script;
import org.riser.modules.descriptor.ScriptWords;

/** Checks what a company wants to be said, everything at once, each fault by its field. */
final class WordingChecks {
    private static final int LONGEST_TITLE = 60;
    private static final int LONGEST_LINE = 200;
    private static final int MOST_LINES = 20;

    private final Input input;

    WordingChecks(Input input) {
        this.input = input;
    }

    /** @param placed whether it has to be shown somewhere by itself */
    void run(ScriptWording wording, boolean placed) {
        input.text("situation.zh", wording.situation().zh(), LONGEST_TITLE);
        input.text("situation.en", wording.situation().en(), LONGEST_TITLE);
        if (wording.category() != null && !Script.CATEGORIES.contains(wording.category())) {
            input.fault(
                    "category",
                    "script.category",
                    "应为下列之一：" + String.join("、", Script.CATEGORIES) + "。",
                    "must be one of " + String.join(", ", Script.CATEGORIES) + ".");
        }
        places(wording.places(), placed);
        if (wording.say().isEmpty() && wording.never().isEmpty()) {
            input.fault("say", "script.silent", "该说的和禁说的至少填一行。", "needs a line, or one that is never said.");
        }
        lines("say", wording.say());
        lines("never", wording.never());
    }

    private void places(List<String> places, boolean placed) {
        if (placed && places.isEmpty()) {
            input.fault("places", "script.nowhere", "请至少选择一处。", "has to name one place at least.");
        }
        for (String place : places) {
            if (!Script.PLACES.contains(place)) {
                input.fault(
                        "places",
                        "script.place",
                        "没有“" + place + "”；可选：" + String.join("、", sorted()) + "。",
                        "knows no “" + place + "”; there are " + String.join(", ", sorted()) + ".");
            }
        }
    }

    private static List<String> sorted() {
        return Script.PLACES.stream().sorted().toList();
    }

    private void lines(String field, List<Text> lines) {
        if (lines.size() > MOST_LINES) {
            input.fault(
                    field, "script.lines", "最多 " + MOST_LINES + " 行。", "may have " + MOST_LINES + " lines at most.");
        }
        for (int i = 0; i < lines.size(); i++) {
            line(field + "." + i + ".zh", lines.get(i).zh());
            line(field + "." + i + ".en", lines.get(i).en());
        }
    }

    private void line(String field, String line) {
        input.text(field, line, LONGEST_LINE);
        Matcher blank = ScriptWords.BLANK.matcher(line);
        while (blank.find()) {
            if (!ScriptWords.NAMES.contains(blank.group(1))) {
                String names =
                        String.join(", ", ScriptWords.NAMES.stream().sorted().toList());
                input.fault(
                        field,
                        "script.blank",
                        "没有占位符“" + blank.group(1) + "”；可用：" + names + "。",
                        "knows no blank “" + blank.group(1) + "”; there are " + names + ".");
            }
        }
    }
}
