package org.qantara.hub.door.admin;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What a caller of this resource method must have the right to. A method of this door without it is open to nobody. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Needs {
    Right value();

    /** What is enough if it is only tried, {@code ?dryRun=true}: one, or none if it is the same right. */
    Right[] dryRun() default {};
}
