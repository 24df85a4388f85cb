package org.qantara.it.faults;

import java.util.Comparator;
import org.junit.jupiter.api.ClassDescriptor;
import org.junit.jupiter.api.ClassOrderer;
import org.junit.jupiter.api.ClassOrdererContext;

/** Tests with the broker beside the hub first: the hub changes its broker once. No test needs another before it. */
public final class SiteOrder implements ClassOrderer {

    @Override
    public void orderClasses(ClassOrdererContext context) {
        context.getClassDescriptors()
                .sort(Comparator.comparing(SiteOrder::isElsewhere)
                        .thenComparing(one -> one.getTestClass().getName()));
    }

    private static boolean isElsewhere(ClassDescriptor one) {
        return one.findAnnotation(OnSite.class).filter(OnSite::brokerBeside).isEmpty();
    }
}
