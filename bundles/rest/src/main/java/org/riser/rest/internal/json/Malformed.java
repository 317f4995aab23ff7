package org.riser.rest.internal.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import java.util.stream.Collectors;
import org.riser.api.error.Fault;
import org.riser.rest.internal.http.ProblemKind;
import org.riser.rest.internal.text.Messages;

/** Says where a text stops being the JSON it should be. */
final class Malformed {
    private Malformed() {}

    /** JSON of another shape is well-formed all the same. */
    static ProblemKind kind(JsonProcessingException thrown) {
        return thrown instanceof MismatchedInputException ? ProblemKind.INVALID : ProblemKind.MALFORMED;
    }

    static Fault fault(JsonProcessingException thrown) {
        if (thrown instanceof MismatchedInputException mismatch) {
            return mismatch.getPath().isEmpty()
                            && String.valueOf(mismatch.getMessage()).contains("end-of-input")
                    ? new Fault("", "body.required", Messages.text("body.required"), null)
                    : new Fault(path(mismatch), "field.type", Messages.text("field.type.any"), null);
        }
        if (thrown instanceof StreamConstraintsException || thrown.getCause() instanceof StreamConstraintsException) {
            return new Fault("", "json.limits", Messages.text("json.limits", Json.DEEPEST, Json.LONGEST_NUMBER), null);
        }
        if (String.valueOf(thrown.getOriginalMessage()).startsWith("Duplicate field")
                && thrown.getProcessor() instanceof JsonParser parser) {
            String name = String.valueOf(parser.getParsingContext().getCurrentName());
            return new Fault(name, "json.duplicate", Messages.text("json.duplicate", name), null);
        }
        int line = thrown.getLocation() == null ? 1 : thrown.getLocation().getLineNr();
        int column = thrown.getLocation() == null ? 1 : thrown.getLocation().getColumnNr();
        return new Fault("", "json.malformed", Messages.text("json.malformed", line, column), null);
    }

    private static String path(JsonMappingException thrown) {
        return thrown.getPath().stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : "." + step.getFieldName())
                .collect(Collectors.joining())
                .replaceFirst("^\\.", "");
    }
}
