package org.riser.modules.internal.read;

import java.util.List;
import org.riser.modules.descriptor.CoreFields;
import org.riser.modules.descriptor.Field;
import org.riser.modules.descriptor.FieldType;
import org.riser.modules.descriptor.Option;

/** Checks that a field says what its type needs and nothing its type cannot have. */
final class FieldChecks {
    private final YamlDocument document;
    private final Names names;

    FieldChecks(YamlDocument document, Names names) {
        this.document = document;
        this.names = names;
    }

    void run(List<Field> fields) {
        fields("/fields", fields);
        for (int i = 0; i < fields.size(); i++) {
            String id = fields.get(i).id();
            if (CoreFields.find(id).isPresent()) {
                names.refuse(
                        "/fields/" + i + "/id",
                        "core-field",
                        "字段“" + id + "”由平台提供，直接使用即可，请删去这一项。",
                        "Field “" + id + "” is given by the platform; remove it and just use it.");
            }
        }
    }

    private void fields(String at, List<Field> fields) {
        names.unique(at, fields.stream().map(Field::id).toList());
        for (int i = 0; i < fields.size(); i++) {
            field(at + "/" + i, fields.get(i));
        }
    }

    private void field(String at, Field field) {
        boolean choice = field.type() == FieldType.CHOICE || field.type() == FieldType.CHOICES;
        boolean group = field.type() == FieldType.GROUP;
        boolean number = field.type() == FieldType.NUMBER || field.type() == FieldType.MONEY;
        boolean text = field.type() == FieldType.TEXT || field.type() == FieldType.LONGTEXT;
        exactly(at, field, "options", choice, !field.options().isEmpty());
        exactly(at, field, "fields", group, !field.fields().isEmpty());
        only(at, field, "unit", field.type() == FieldType.NUMBER);
        only(at, field, "scale", field.type() == FieldType.NUMBER);
        only(at, field, "min", number);
        only(at, field, "max", number);
        only(at, field, "max-length", text);
        only(at, field, "repeated", group);
        names.unique(at + "/options", field.options().stream().map(Option::id).toList());
        if (field.min() != null && field.max() != null && field.min().compareTo(field.max()) > 0) {
            names.refuse(at + "/min", "range", "min 大于 max，请对调或改正。", "min is larger than max; swap or correct them.");
        }
        if (group) {
            fields(at + "/fields", field.fields());
        }
    }

    private void exactly(String at, Field field, String property, boolean wanted, boolean there) {
        if (wanted && !there) {
            names.refuse(
                    at,
                    "field-lacks",
                    "字段“" + field.id() + "”的类型需要 " + property + "，请补上。",
                    "The type of field “" + field.id() + "” needs " + property + "; add it.");
        }
        only(at, field, property, wanted);
    }

    private void only(String at, Field field, String property, boolean allowed) {
        if (!allowed && document.lines().containsKey(at + "/" + property)) {
            names.refuse(
                    at + "/" + property,
                    "field-has",
                    "类型 " + field.type().id() + " 没有 " + property + "，请删去。",
                    "A field of type " + field.type().id() + " has no " + property + "; remove it.");
        }
    }
}
