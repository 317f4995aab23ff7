package org.riser.modules.internal.read;

import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.PathType;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Checks documents against the published JSON schemas. Thread-safe; the schemas are read once. */
final class Schemas {
    /** One for each sort of file; the name is the schema's file name. */
    enum Sort {
        MODULE,
        CASE_KIND,
        CHECKLIST,
        SCRIPT,
        PAPERS,
        TEMPLATE,
        DEMO;

        private String file() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-') + ".json";
        }
    }

    private static final String BASE = "https://riser.org/schema/1/";
    private static final SchemaValidatorsConfig CONFIG =
            SchemaValidatorsConfig.builder().pathType(PathType.JSON_POINTER).build();

    private final Map<Sort, JsonSchema> schemas;

    Schemas() {
        Map<String, String> texts = Arrays.stream(Sort.values())
                .map(Sort::file)
                .collect(Collectors.toMap(file -> BASE + file, Schemas::text));
        texts.put(BASE + "common.json", text("common.json"));
        JsonSchemaFactory factory = JsonSchemaFactory.getInstance(
                VersionFlag.V202012, builder -> builder.schemaLoaders(loaders -> loaders.schemas(texts)));
        schemas = Arrays.stream(Sort.values())
                .collect(Collectors.toMap(
                        Function.identity(), sort -> factory.getSchema(SchemaLocation.of(BASE + sort.file()), CONFIG)));
    }

    /** Notes everything that the schema refuses and says whether there was nothing. */
    boolean accepts(Sort sort, YamlDocument document, Problems problems) {
        var messages = schema(sort).validate(document.root());
        messages.forEach(message -> SchemaSentences.note(message, document, problems));
        return messages.isEmpty();
    }

    private JsonSchema schema(Sort sort) {
        return Objects.requireNonNull(schemas.get(sort));
    }

    private static String text(String file) {
        try (InputStream in = Schemas.class.getResourceAsStream("/schema/" + file)) {
            return new String(Objects.requireNonNull(in, file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("schema " + file, e);
        }
    }
}
