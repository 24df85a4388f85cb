package org.qantara.hub.instances;

import java.util.concurrent.TimeUnit;
import org.apache.camel.CamelContext;
import org.qantara.hub.registry.PartnerId;

/** Camel's routes {@code delivering.<partner>}. */
public final class CamelRoutes implements Routes {
    private static final String PREFIX = "delivering.";

    private final CamelContext camel;
    private final long patience;

    /** @param patience seconds that a route may take to finish what is under way */
    public CamelRoutes(CamelContext camel, long patience) {
        this.camel = camel;
        this.patience = patience;
    }

    @Override
    public void start(PartnerId partner) {
        var id = PREFIX + partner;
        if (camel.getRouteController().getRouteStatus(id).isStarted()) return;
        try {
            camel.getRouteController().startRoute(id);
        } catch (Exception e) {
            throw new IllegalStateException(id + " did not start", e);
        }
    }

    @Override
    public boolean stop(PartnerId partner) {
        var id = PREFIX + partner;
        if (camel.getRouteController().getRouteStatus(id).isStopped()) return true;
        try {
            return camel.getRouteController().stopRoute(id, patience, TimeUnit.SECONDS, true);
        } catch (Exception e) {
            throw new IllegalStateException(id + " did not stop", e);
        }
    }
}
