package org.riser.identity.internal.access;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** How costly a password is to guess. The defaults follow OWASP's advice for Argon2id. */
@ObjectClassDefinition(name = "Riser sign-in")
public @interface PasswordConfig {
    @AttributeDefinition(description = "Memory of one Argon2id computation in KiB; at least 8192.")
    int memoryKib() default 19456;

    @AttributeDefinition(description = "Passes of Argon2id over its memory; at least 1.")
    int iterations() default 2;

    @AttributeDefinition(description = "Lanes of Argon2id; they run one after the other here.")
    int parallelism() default 1;

    @AttributeDefinition(description = "Computations at the same time; further sign-ins wait up to two seconds.")
    int concurrent() default 2;

    @AttributeDefinition(description = "Fewest characters of a password that a person chooses.")
    int minimumLength() default 10;

    @AttributeDefinition(description = "Failures of one user name before it must wait.")
    int userFailures() default 5;

    @AttributeDefinition(description = "Failures from one address before it must wait.")
    int addressFailures() default 50;

    @AttributeDefinition(description = "Seconds of the first wait; each further failure doubles it.")
    int firstWaitSeconds() default 60;

    @AttributeDefinition(description = "Seconds of the longest wait.")
    int longestWaitSeconds() default 3600;
}
