package org.qantara.broker;

import java.util.List;
import java.util.logging.Filter;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import org.apache.activemq.artemis.api.core.ActiveMQSecurityException;

/** What Artemis logs of a client's words stays on one line: a name to log in with could hold a whole forged entry. */
final class SafeLog implements Filter {

    private static final Pattern BREAKS = Pattern.compile("[\\p{Cntrl}\\u0085\\u2028\\u2029]+");
    private static final int LONGEST = 1_000;
    /** Held, or their filters would be forgotten with them. */
    private static final List<Logger> LOGGERS = List.of(
            Logger.getLogger("org.apache.activemq.artemis.core.server"),
            Logger.getLogger("org.apache.activemq.artemis.protocol.amqp.broker.AMQPSessionCallback"),
            Logger.getLogger("org.apache.activemq.artemis.protocol.amqp.proton.AMQPConnectionContext"),
            Logger.getLogger("org.apache.activemq.artemis.core.protocol.core.ServerSessionPacketHandler"),
            Logger.getLogger("org.apache.activemq.artemis.core.protocol.core.impl.ActiveMQPacketHandler"));

    private SafeLog() {}

    /** For as long as this JVM runs. */
    static void install() {
        LOGGERS.forEach(logger -> logger.setFilter(new SafeLog()));
    }

    @Override
    public boolean isLoggable(LogRecord entry) {
        var message = entry.getMessage();
        if (message != null) {
            var line = BREAKS.matcher(message).replaceAll(" ");
            entry.setMessage(line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line);
        }
        if (entry.getThrown() instanceof ActiveMQSecurityException) {
            entry.setThrown(null); // the message says it all, and anybody could fill the log with traces
        }
        return true;
    }
}
