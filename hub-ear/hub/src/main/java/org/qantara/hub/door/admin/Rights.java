package org.qantara.hub.door.admin;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.ext.Provider;
import org.qantara.hub.audit.TurnedAway;

/** Puts a check in front of each resource method of this door, also of those that declare nothing; partners' have none. */
@Dependent
@Provider
public class Rights implements DynamicFeature {
    private static final String HERE = "v1/admin";

    private final TurnedAway turnedAway;

    @Inject
    public Rights(TurnedAway turnedAway) {
        this.turnedAway = turnedAway;
    }

    @Override
    public void configure(ResourceInfo resource, FeatureContext context) {
        if (isHere(resource.getResourceClass()))
            context.register(
                    new RightsFilter(resource.getResourceMethod().getAnnotation(Needs.class), turnedAway),
                    Priorities.AUTHORIZATION);
    }

    static boolean isHere(Class<?> resource) {
        var path = resource.getAnnotation(Path.class);
        return path != null && (path.value() + "/").startsWith(HERE + "/");
    }
}
