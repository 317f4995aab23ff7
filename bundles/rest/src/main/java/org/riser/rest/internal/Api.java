package org.riser.rest.internal;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.riser.identity.Tokens;
import org.riser.rest.internal.http.JerseyServlet;
import org.riser.rest.internal.http.Resource;
import org.riser.rest.internal.metrics.Meters;
import org.riser.rest.internal.openapi.DescriptionResource;
import org.riser.store.Idempotency;

/**
 * Everything the API consists of, once it is all there. The number of resources is part of the component, so the API
 * never starts with some of them missing; {@code ResourcesTest} keeps it right.
 */
@Component(service = Api.class, property = "resource.cardinality.minimum:Integer=" + Api.RESOURCES)
@Designate(ocd = Api.Config.class)
public final class Api {
    static final int RESOURCES = 54;

    private final List<Resource> resources;
    private final Tokens tokens;
    private final Idempotency idempotency;
    private final Meters meters;
    private final ZoneId zone;

    /** Settings of the API, PID {@code org.riser.rest}. */
    @ObjectClassDefinition(name = "Riser HTTP API", pid = "org.riser.rest")
    @interface Config {
        @AttributeDefinition(description = "The time zone whose offset times are written with.")
        String zone() default "Asia/Shanghai";
    }

    @Activate
    public Api(
            @Reference(name = "resource", cardinality = ReferenceCardinality.MULTIPLE) List<Resource> resources,
            @Reference Tokens tokens,
            @Reference Idempotency idempotency,
            @Reference Meters meters,
            Config config) {
        List<Resource> all = new ArrayList<>(resources);
        all.add(new DescriptionResource(resources));
        this.resources = List.copyOf(all);
        this.tokens = tokens;
        this.idempotency = idempotency;
        this.meters = meters;
        this.zone = ZoneId.of(config.zone());
    }

    /** A new servlet over the same resources, to be initialised once. */
    JerseyServlet servlet() {
        return new JerseyServlet(resources, tokens, idempotency, meters.traffic(), zone);
    }
}
