package org.riser.rest.internal.json;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.riser.api.error.Fault;
import org.riser.rest.internal.text.Messages;

/** Names, by their paths, the fields of a body that its record does not have. */
final class UnknownFields {
    static final String CODE = "field.unknown";

    private final ObjectMapper mapper;
    private final List<Fault> faults;

    UnknownFields(ObjectMapper mapper, List<Fault> faults) {
        this.mapper = mapper;
        this.faults = faults;
    }

    void check(JsonNode json, JavaType type, String path) {
        if (json.isArray() && type.isCollectionLikeType()) {
            for (int i = 0; i < json.size(); i++) {
                check(json.get(i), type.getContentType(), path + "[" + i + "]");
            }
        } else if (json.isObject() && type.isRecordType()) {
            Map<String, Type> known = Arrays.stream(type.getRawClass().getRecordComponents())
                    .collect(Collectors.toMap(RecordComponent::getName, RecordComponent::getGenericType));
            for (Map.Entry<String, JsonNode> field : json.properties()) {
                String name = field.getKey();
                String at = path.isEmpty() ? name : path + "." + name;
                Type expected = known.get(name);
                if (expected == null) {
                    faults.add(new Fault(at, CODE, Messages.text(CODE, name), null));
                } else {
                    check(field.getValue(), mapper.constructType(expected), at);
                }
            }
        }
    }
}
