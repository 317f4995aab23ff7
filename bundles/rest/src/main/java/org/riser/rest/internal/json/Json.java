package org.riser.rest.internal.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Type;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.TimeZone;
import org.riser.api.error.Fault;
import org.riser.rest.internal.http.ApiFailure;
import org.riser.rest.internal.http.ProblemKind;
import org.riser.rest.internal.text.Messages;

/**
 * Reads and writes the API's JSON. Reading collects everything that is wrong, each by its field path; writing gives times
 * the offset of a zone and numbers all their digits. Thread-safe.
 */
public final class Json {
    static final int DEEPEST = 32;
    static final int LONGEST_NUMBER = 64;

    private final ObjectMapper mapper;

    public Json() {
        JsonFactory factory = JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(DEEPEST)
                        .maxNumberLength(LONGEST_NUMBER)
                        .build())
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
                .build();
        mapper = JsonMapper.builder(factory)
                .addModule(new ScalarModule())
                .addModule(new WritingModule())
                .addModule(new EnumModule())
                .addHandler(new FaultCollector())
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
                .defaultPropertyInclusion(
                        JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
                .build();
    }

    /** Times get the offset that the zone has at that time. */
    public byte[] write(Object value, ZoneId zone) {
        try {
            return mapper.writer().with(TimeZone.getTimeZone(zone)).writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot be written as JSON: " + value.getClass(), e);
        }
    }

    /**
     * Reads a body.
     *
     * @throws ApiFailure 400 if it is not JSON (with line and column), 422 with every field that is unknown, missing or
     *     of the wrong type
     */
    public Object read(InputStream body, Type type) {
        List<Fault> faults = new ArrayList<>();
        try {
            byte[] bytes = body.readAllBytes();
            JavaType target = mapper.constructType(type);
            Object value = mapper.readerFor(target)
                    .withAttribute(FaultCollector.FAULTS, faults)
                    .readValue(bytes);
            if (faults.removeIf(fault -> fault.code().equals(UnknownFields.CODE))) {
                new UnknownFields(mapper, faults).check(mapper.readTree(bytes), target, "");
            }
            if (value == null && faults.isEmpty()) {
                faults.add(new Fault("", "body.required", Messages.text("body.required"), null));
            }
            Required.check(value, faults);
            Writable.check(value, faults);
            if (!faults.isEmpty()) {
                throw new ApiFailure(ProblemKind.INVALID, faults);
            }
            return value;
        } catch (JsonProcessingException e) {
            throw new ApiFailure(Malformed.kind(e), List.of(Malformed.fault(e)));
        } catch (IOException e) { // from bytes in memory: they are no text
            Fault fault = new Fault("", "json.malformed", Messages.text("json.malformed", 1, 1), null);
            throw new ApiFailure(ProblemKind.MALFORMED, List.of(fault));
        }
    }
}
