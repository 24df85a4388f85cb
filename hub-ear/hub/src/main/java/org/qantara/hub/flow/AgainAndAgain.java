package org.qantara.hub.flow;

import org.apache.camel.LoggingLevel;
import org.apache.camel.model.errorhandler.DefaultErrorHandlerDefinition;

/** What failed is tried again without end, after longer and longer pauses. */
final class AgainAndAgain {
    private AgainAndAgain() {}

    static DefaultErrorHandlerDefinition with(Patience patience) {
        return new DefaultErrorHandlerDefinition()
                .maximumRedeliveries(-1)
                .redeliveryDelay(patience.first().toMillis())
                .useExponentialBackOff()
                .backOffMultiplier(2)
                .maximumRedeliveryDelay(patience.longest().toMillis())
                .useCollisionAvoidance()
                .allowRedeliveryWhileStopping(false)
                .retryAttemptedLogLevel(LoggingLevel.DEBUG)
                .retriesExhaustedLogLevel(LoggingLevel.DEBUG)
                .logStackTrace(false)
                .logExhaustedMessageHistory(false);
    }
}
