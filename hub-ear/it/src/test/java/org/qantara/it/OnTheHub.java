package org.qantara.it;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.qantara.it.hub.HubExtension;

/** Tests with a parameter of type {@link org.qantara.it.hub.Hub}, which is the same for all of them. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(HubExtension.class)
@interface OnTheHub {}
