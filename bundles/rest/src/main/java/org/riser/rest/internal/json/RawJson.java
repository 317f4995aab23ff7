package org.riser.rest.internal.json;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonValue;

/** A JSON object that is kept as text somewhere and goes out as it is. */
public record RawJson(@JsonValue @JsonRawValue String text) {}
