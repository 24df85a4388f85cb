package org.qantara.hub.instances;

import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.apache.camel.CamelContext;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.spi.InflightRepository.InflightExchange;
import org.apache.camel.support.service.ServiceHelper;
import org.qantara.hub.flow.DeliveringRoute;
import org.qantara.hub.flow.Hold;
import org.qantara.hub.registry.PartnerId;

/**
 * Camel's routes {@code delivering.<partner>}, which read JMS queues. Camel stops a route under a lock, within a
 * time, and after it by force, which would hit every other route too. So a route first takes nothing more, and is
 * stopped when it has nothing under way or only waits to repeat what failed: that, stopping ends.
 */
public final class CamelRoutes implements Routes {
    private static final long NEVER_BY_FORCE = 1; // hours

    private final CamelContext camel;
    private final Function<PartnerId, RoutesBuilder> builder;
    private final Set<PartnerId> suspended = new HashSet<>();

    /** @param builder of the route of a partner that has none yet */
    public CamelRoutes(CamelContext camel, Function<PartnerId, RoutesBuilder> builder) {
        this.camel = camel;
        this.builder = builder;
        camel.getInflightRepository().setInflightBrowseEnabled(true);
    }

    @Override
    public void start(PartnerId partner) throws Exception {
        var id = DeliveringRoute.id(partner);
        if (camel.getRouteController().getRouteStatus(id) == null) camel.addRoutes(builder.apply(partner));
        if (suspended.remove(partner))
            ServiceHelper.resumeService(camel.getRoute(id).getConsumer());
        if (!camel.getRouteController().getRouteStatus(id).isStarted())
            camel.getRouteController().startRoute(id);
    }

    @Override
    public boolean stop(PartnerId partner) throws Exception {
        var id = DeliveringRoute.id(partner);
        var status = camel.getRouteController().getRouteStatus(id);
        if (status == null || status.isStopped()) return true;
        if (suspended.add(partner))
            ServiceHelper.suspendService(camel.getRoute(id).getConsumer());
        if (!isIdle(id)) return false;
        camel.getRouteController().stopRoute(id, NEVER_BY_FORCE, TimeUnit.HOURS);
        suspended.remove(partner);
        return true;
    }

    private boolean isIdle(String id) {
        return camel.getInflightRepository().browse(id).stream()
                .map(InflightExchange::getExchange)
                .noneMatch(Hold::isUnderWay);
    }
}
