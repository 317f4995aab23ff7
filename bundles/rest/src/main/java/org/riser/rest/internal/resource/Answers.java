package org.riser.rest.internal.resource;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Answers as callers send them. */
final class Answers {
    private Answers() {}

    /** What is null was not answered. */
    static Map<String, Object> given(@Nullable Map<String, Object> answers) {
        Map<String, Object> given = new HashMap<>();
        if (answers != null) {
            answers.forEach((question, answer) ->
                    Optional.<Object>ofNullable(answer).ifPresent(value -> given.put(question, value)));
        }
        return given;
    }
}
