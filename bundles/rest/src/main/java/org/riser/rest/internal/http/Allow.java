package org.riser.rest.internal.http;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Says who may call a method of a {@link Resource}. The API refuses to start with a method that does not say it. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Allow {
    /** Anyone, without a token. */
    String PUBLIC = "public";
    /** Anyone with a token; the service behind decides what they see. */
    String CALLER = "caller";
    /** Anyone with a token, and whoever calls from this machine. */
    String LOOPBACK = "loopback";

    /** The permission needed, or one of the constants here. */
    String value();
}
