package org.riser.rest.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Makes the smallest value that a schema of the document accepts. */
final class Samples {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final JsonNode schemas;

    Samples(JsonNode document) {
        schemas = document.at("/components/schemas");
    }

    JsonNode of(JsonNode schema) {
        if (schema.has("$ref")) {
            String reference = schema.get("$ref").asText();
            return of(schemas.get(reference.substring(reference.lastIndexOf('/') + 1)));
        }
        if (schema.has("enum")) {
            return schema.get("enum").get(0);
        }
        return switch (schema.path("type").asText()) {
            case "object" -> object(schema);
            case "array" -> JSON.arrayNode();
            case "integer", "number" -> JSON.numberNode(1);
            case "boolean" -> JSON.booleanNode(true);
            default -> JSON.textNode(text(schema.path("format").asText()));
        };
    }

    private ObjectNode object(JsonNode schema) {
        ObjectNode object = JSON.objectNode();
        schema.path("required")
                .forEach(name -> object.set(name.asText(), of(schema.at("/properties/" + name.asText()))));
        return object;
    }

    private static String text(String format) {
        return switch (format) {
            case "uuid" -> "01234567-89ab-7cde-8f01-23456789abcd";
            case "date-time" -> "2026-03-05T09:30:00+08:00";
            case "date" -> "2026-03-05";
            default -> "sample";
        };
    }
}
