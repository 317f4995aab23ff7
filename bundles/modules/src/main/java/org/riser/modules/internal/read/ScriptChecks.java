package org.riser.modules.internal.read;

import java.util.List;
import java.util.regex.Matcher;
import org.riser.api.Text;
import org.riser.modules.descriptor.Script;
import org.riser.modules.descriptor.ScriptWords;

/** Checks a script by itself: that it says something, and that its blanks can be filled. */
final class ScriptChecks {
    private final Script script;
    private final Names names;

    ScriptChecks(Script script, Names names) {
        this.script = script;
        this.names = names;
    }

    void run() {
        if (script.say().isEmpty() && script.never().isEmpty()) {
            names.refuse(
                    "/say",
                    "silent-script",
                    "话术“" + script.id() + "”既没有该说的也没有禁说的，请填写 say 或 never。",
                    "Script “" + script.id()
                            + "” has neither what to say nor what never to say; fill in say or never.");
        }
        blanks("/say/", script.say());
        blanks("/never/", script.never());
    }

    private void blanks(String at, List<Text> lines) {
        for (int i = 0; i < lines.size(); i++) {
            blanks(at + i + "/zh", lines.get(i).zh());
            blanks(at + i + "/en", lines.get(i).en());
        }
    }

    private void blanks(String at, String line) {
        Matcher blank = ScriptWords.BLANK.matcher(line);
        while (blank.find()) {
            names.known(at, "placeholder", "占位符", blank.group(1), ScriptWords.NAMES);
        }
    }
}
