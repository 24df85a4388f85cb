package org.qantara.it.faults;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Tests with a parameter of type {@link Site}, which is the same for all of them.
 *
 * <p>Those that want the broker beside the hub come first, because a hub has to be started again to change its broker.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(SiteExtension.class)
@interface OnSite {

    /** Whether the tests want the broker beside the hub. */
    boolean brokerBeside() default false;
}
