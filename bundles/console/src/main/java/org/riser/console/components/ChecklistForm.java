package org.riser.console.components;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import java.util.Map;
import org.riser.console.ViewContext;
import org.riser.console.internal.Texts;
import org.riser.modules.descriptor.Checklist;
import org.riser.modules.descriptor.ChecklistItem;

/** A checklist to be answered item by item, with large targets and the clause that asks for each. */
public final class ChecklistForm extends Div {
    private final EditorSet editors = new EditorSet("checklist");

    public ChecklistForm(Checklist checklist, ViewContext context) {
        addClassName("rs-checklist");
        add(new H3(checklist.name().in(Texts.locale())));
        Editors factory = new Editors(context);
        checklist.items().forEach(item -> add(row(item, factory)));
    }

    private Div row(ChecklistItem item, Editors factory) {
        FieldEditor editor = factory.of(item.field());
        editors.add(editor);
        Div row = new Div(editor.component());
        row.addClassName("rs-checklist-row");
        Div notes = new Div();
        notes.addClassName("rs-checklist-notes");
        if (item.required()) {
            Span required = new Span(Texts.get("field.required"));
            required.addClassName("rs-quiet");
            notes.add(required);
        }
        if (item.clause() != null) {
            notes.add(new ClauseLink(item.clause()));
        }
        row.add(notes);
        return row;
    }

    /** The answers so far, by item id, raw as the commands of cases take them. */
    public Map<String, Object> answers() {
        return editors.values();
    }

    /** Shows answers that were given before. */
    public void set(Map<String, ?> answers) {
        editors.set(answers);
    }

    EditorSet editors() {
        return editors;
    }
}
