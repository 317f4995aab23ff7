package org.riser.store.internal;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.AttributeType;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** {@code etc/org.riser.store.cfg}. */
@ObjectClassDefinition(name = "Riser store")
@interface StoreConfig {
    /** Derby or PostgreSQL; empty: an embedded Derby in the data folder. */
    @AttributeDefinition(name = "JDBC URL")
    String url() default "";

    @AttributeDefinition(name = "Database role")
    String user() default "";

    @AttributeDefinition(name = "Password of the role", type = AttributeType.PASSWORD)
    String password() default "";

    @AttributeDefinition(name = "Connections at most")
    int poolSize() default 16;
}
