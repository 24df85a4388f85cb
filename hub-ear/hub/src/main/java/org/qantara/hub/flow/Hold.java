package org.qantara.hub.flow;

import java.util.function.BooleanSupplier;
import org.apache.activemq.artemis.api.core.client.ClientSession;
import org.apache.activemq.artemis.jms.client.ActiveMQSession;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.StatefulService;
import org.apache.camel.component.jms.JmsMessage;

/**
 * This hub's hold on the bundle that it delivers. It ends when the recipient's route is suspended or stops, and when
 * the broker has gone and may give the bundle to another hub. Whoever delivers asks before each letter.
 */
public final class Hold implements BooleanSupplier {
    private static final String PROPERTY = "qantara.hold";

    private final CamelContext hub;
    private final StatefulService consumer;
    private final ClientSession session;
    private volatile boolean underWay;

    private Hold(CamelContext hub, StatefulService consumer, ClientSession session) {
        this.hub = hub;
        this.consumer = consumer;
        this.session = session;
    }

    /** At the beginning of a recipient's route. */
    public static void take(Exchange exchange) {
        var hub = exchange.getContext();
        var consumer = hub.getRoute(exchange.getFromRouteId()).getConsumer();
        exchange.setProperty(PROPERTY, new Hold(hub, (StatefulService) consumer, session(exchange)));
    }

    private static ClientSession session(Exchange exchange) {
        return exchange.getMessage() instanceof JmsMessage message
                        && message.getJmsSession() instanceof ActiveMQSession session
                ? session.getCoreSession()
                : null;
    }

    public static Hold of(Exchange exchange) {
        return exchange.getProperty(PROPERTY, Hold.class);
    }

    /** Something is being done with it. */
    public static void begin(Exchange exchange) {
        of(exchange).underWay = true;
    }

    /** Nothing is being done with it until the next try. */
    public static void end(Exchange exchange) {
        of(exchange).underWay = false;
    }

    /** Whether something is being done with a bundle, and it does not just wait for the next try. */
    public static boolean isUnderWay(Exchange exchange) {
        var hold = of(exchange);
        return hold == null || hold.underWay;
    }

    @Override
    public boolean getAsBoolean() {
        return !hub.isStopping()
                && consumer.isRunAllowed()
                && !consumer.isSuspending()
                && !consumer.isSuspended()
                && !isLost();
    }

    /** Whether the broker has it back: it must be taken anew. */
    boolean isLost() {
        return session != null && (session.isClosed() || session.isRollbackOnly());
    }
}
