package org.riser.rest.internal.http;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a writing operation whose answer is not kept for its idempotency key: either repeating it comes to the same and
 * it runs in transactions of its own, or its answer is a secret that must not be stored.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface KeepsNoAnswer {}
