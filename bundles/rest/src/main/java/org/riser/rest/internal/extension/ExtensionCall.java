package org.riser.rest.internal.extension;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.riser.api.rest.ApiCall;
import org.riser.api.security.Caller;
import org.riser.rest.internal.http.Call;

/** A request as a plug-in's handler sees it. */
record ExtensionCall(Call call, Map<String, String> parameters, Map<String, Object> body) implements ApiCall {
    @Override
    public Caller caller() {
        return call.caller();
    }

    @Override
    public Locale locale() {
        return call.locale();
    }

    @Override
    public Optional<String> parameter(String name) {
        return Optional.ofNullable(parameters.get(name));
    }

    @Override
    public UUID commandId() {
        return call.commandId();
    }
}
