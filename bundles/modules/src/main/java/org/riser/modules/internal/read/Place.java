package org.riser.modules.internal.read;

import com.fasterxml.jackson.databind.JsonNode;
import org.riser.api.Text;

/** Says in words which value of a document a JSON pointer means: {@code fields, entry 3 “address”}. */
final class Place {
    private static final Text WHOLE = new Text("文件", "The file");

    private Place() {}

    static Text of(JsonNode root, String pointer) {
        StringBuilder zh = new StringBuilder();
        StringBuilder en = new StringBuilder();
        JsonNode at = root;
        for (String step :
                pointer.isEmpty() ? new String[0] : pointer.substring(1).split("/", -1)) {
            String name = name(step);
            if (at.isArray()) {
                at = at.path(Integer.parseInt(name));
                int number = Integer.parseInt(name) + 1;
                zh.append(" 第 ").append(number).append(" 项").append(called(at));
                en.append(", entry ").append(number).append(called(at).isEmpty() ? "" : " " + called(at));
            } else {
                at = at.path(name);
                zh.append(zh.isEmpty() ? "" : "的 ").append(name);
                en.append(en.isEmpty() ? "" : ", ").append(name);
            }
        }
        return zh.isEmpty() ? WHOLE : new Text(zh.toString(), en.toString());
    }

    /** A step of a JSON pointer as the name it was made of. */
    static String name(String step) {
        return step.replace("~1", "/").replace("~0", "~");
    }

    /** What its author would look for: an entry's id, or itself when it is a word. */
    private static String called(JsonNode entry) {
        String id = entry.isValueNode() ? entry.asText() : entry.path("id").asText();
        return id.isEmpty() ? "" : "“" + id + "”";
    }
}
