package org.riser.store.testkit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Gives the tests of a class a {@link TestStore} as a parameter: on Derby for a {@code @Test}, on each database for an
 * {@link EachDatabase}. Classes with the same units share one store per database, so a test works for a new tenant.
 */
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(StoreExtension.class)
public @interface StoreTest {
    /** The units to deploy, in this order, after the store's own. Empty: the store's tables only. */
    String[] value() default {};
}
