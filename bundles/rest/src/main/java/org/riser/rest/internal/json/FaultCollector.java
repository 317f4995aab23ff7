package org.riser.rest.internal.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.DeserializationProblemHandler;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.riser.api.Text;
import org.riser.api.error.Fault;
import org.riser.rest.internal.text.Messages;

/** Notes every unknown field and every value of the wrong type and reads on, so that one answer can name them all. */
final class FaultCollector extends DeserializationProblemHandler {
    /** Attribute that holds the list of faults found so far. */
    static final Object FAULTS = new Object();

    /** Jackson tells of one after its object, when the path is lost; {@link UnknownFields} finds it again. */
    @Override
    public boolean handleUnknownProperty(
            DeserializationContext context, JsonParser parser, JsonDeserializer<?> reader, Object bean, String name)
            throws IOException {
        add(context, name, UnknownFields.CODE, Messages.text(UnknownFields.CODE, name));
        parser.skipChildren();
        return true;
    }

    @Override
    public @Nullable Object handleUnexpectedToken(
            DeserializationContext context, JavaType target, JsonToken token, JsonParser parser, String why)
            throws IOException {
        wrongType(context, parser, target.getRawClass());
        parser.skipChildren();
        return null;
    }

    @Override
    public @Nullable Object handleWeirdStringValue(
            DeserializationContext context, Class<?> target, String value, String why) {
        wrongType(context, context.getParser(), target);
        return null;
    }

    @Override
    public @Nullable Object handleWeirdNumberValue(
            DeserializationContext context, Class<?> target, Number value, String why) {
        wrongType(context, context.getParser(), target);
        return null;
    }

    private static void wrongType(DeserializationContext context, JsonParser parser, Class<?> target) {
        String field = path(parser.getParsingContext().pathAsPointer());
        add(context, field, "field.type", Messages.text("field.type", TypeNames.of(target)));
    }

    @SuppressWarnings("unchecked") // Json#read puts the list there
    private static void add(DeserializationContext context, String field, String code, Text message) {
        ((List<Fault>) context.getAttribute(FAULTS)).add(new Fault(field, code, message, null));
    }

    /** {@code /fields/items/0/name} reads {@code fields.items[0].name}. */
    private static String path(JsonPointer pointer) {
        StringBuilder path = new StringBuilder();
        for (JsonPointer rest = pointer; rest != null && !rest.matches(); rest = rest.tail()) {
            if (rest.mayMatchElement()) {
                path.append('[').append(rest.getMatchingIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(rest.getMatchingProperty());
            }
        }
        return path.toString();
    }
}
