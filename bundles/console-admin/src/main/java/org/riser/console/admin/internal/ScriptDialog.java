package org.riser.console.admin.internal;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.riser.api.Text;
import org.riser.console.ViewContext;
import org.riser.console.components.EntryDialog;
import org.riser.modules.ScriptWording;
import org.riser.modules.Scripts;
import org.riser.modules.TenantScript;
import org.riser.modules.TenantScript.Use;
import org.riser.modules.descriptor.Script;

/** Asks how a script is worded: a line of each area is a line of the script, the English beside the Chinese. */
final class ScriptDialog {
    private final ViewContext context;
    private final TextField zh;
    private final TextField en;
    private final MultiSelectComboBox<String> places;
    private final TextArea sayZh;
    private final TextArea sayEn;
    private final TextArea neverZh;
    private final TextArea neverEn;
    private final TextArea reason;

    private ScriptDialog(ViewContext context) {
        this.context = context;
        zh = new TextField(text("scripts.situation.zh"));
        en = new TextField(text("scripts.situation.en"));
        places = AdminParts.choices(context, "scripts.places");
        places.setItems(Script.PLACES.stream().sorted().toList());
        places.setItemLabelGenerator(place -> text("scripts.place." + place));
        sayZh = area("scripts.say.zh");
        sayEn = area("scripts.say.en");
        neverZh = area("scripts.never.zh");
        neverEn = area("scripts.never.en");
        reason = area("scripts.reason");
    }

    static void add(Scripts scripts, ViewContext context, Runnable then) {
        UUID id = UUID.randomUUID();
        ScriptDialog dialog = new ScriptDialog(context);
        dialog.open(
                "scripts.add",
                then,
                () -> scripts.add(context.caller(), id, dialog.wording(null), dialog.reason.getValue()));
    }

    static void word(Scripts scripts, ViewContext context, TenantScript script, Runnable then) {
        ScriptDialog dialog = new ScriptDialog(context);
        dialog.show(script.script());
        dialog.open(
                "scripts.word",
                then,
                () -> scripts.change(
                        context.caller(),
                        script.key(),
                        Use.WORDED,
                        dialog.wording(script.script().category()),
                        dialog.reason.getValue(),
                        script.version()));
    }

    private void show(Script script) {
        zh.setValue(script.situation().zh());
        en.setValue(script.situation().en());
        places.setValue(script.places());
        sayZh.setValue(lines(script.say(), Text::zh));
        sayEn.setValue(lines(script.say(), Text::en));
        neverZh.setValue(lines(script.never(), Text::zh));
        neverEn.setValue(lines(script.never(), Text::en));
    }

    private void open(String verb, Runnable then, Runnable command) {
        new EntryDialog(context, text(verb))
                .with("situation.zh", zh)
                .with("situation.en", en)
                .with("places", places)
                .with("say", sayZh)
                .with("say.en", sayEn)
                .with("never", neverZh)
                .with("never.en", neverEn)
                .with("reason", reason)
                .open(text("scripts.save"), () -> {
                    command.run();
                    context.done(AdminTexts.MESSAGES.text("scripts.changed"));
                    then.run();
                });
    }

    private ScriptWording wording(@Nullable String category) {
        return new ScriptWording(
                new Text(zh.getValue().strip(), en.getValue().strip()),
                category,
                places.getValue().stream().sorted().toList(),
                both(sayZh, sayEn),
                both(neverZh, neverEn));
    }

    /** Where the English lacks a line, the Chinese stands in its place. */
    private static List<Text> both(TextArea zh, TextArea en) {
        List<String> chinese = zh.getValue()
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        List<String> english = en.getValue()
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        List<Text> lines = new ArrayList<>();
        for (int i = 0; i < chinese.size(); i++) {
            lines.add(new Text(chinese.get(i), i < english.size() ? english.get(i) : chinese.get(i)));
        }
        return lines;
    }

    private static String lines(List<Text> texts, Function<Text, String> language) {
        return String.join("\n", texts.stream().map(language).toList());
    }

    private TextArea area(String label) {
        TextArea area = new TextArea(text(label));
        area.setMaxRows(6);
        return area;
    }

    private String text(String key) {
        return AdminTexts.in(context, key);
    }
}
