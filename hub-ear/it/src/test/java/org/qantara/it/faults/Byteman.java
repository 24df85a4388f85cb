package org.qantara.it.faults;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jboss.byteman.agent.submit.ScriptText;
import org.jboss.byteman.agent.submit.Submit;

/**
 * The agent in the hub's JVM through which the tests end it at a line of its code or move its clock; the hub itself
 * knows nothing of it.
 */
final class Byteman {

    private static final String PORT = "org.qantara.it.faults.byteman";

    private Byteman() {}

    /** From its next start on the hub listens for rules on a port. */
    static void attach(HubProcess hub, int port) {
        var jar = Path.of(org.jboss.byteman.agent.Main.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .getPath());
        System.setProperty(PORT, Integer.toString(port));
        hub.with(
                "qantara.jvm-options",
                "-javaagent:%1$s=boot:%1$s,listener:true,address:127.0.0.1,port:%2$d".formatted(jar, port));
    }

    /** Lets the running hub halt when it passes a point for the n-th time from now. */
    static String haltAt(CommitPoint point, int pass) throws Exception {
        var submit = new Submit("127.0.0.1", Integer.getInteger(PORT));
        return submit.addScripts(List.of(new ScriptText(point + ".btm", point.rule(pass))));
    }

    /**
     * From now on the running hub sees the wall clock this far ahead of the machine's, or behind it; the machine's own
     * clock, the database's and what measures spans of time go on as they were.
     */
    static String moveClock(Duration ahead) throws Exception {
        var submit = new Submit("127.0.0.1", Integer.getInteger(PORT));
        return submit.addScripts(List.of(new ScriptText("clock.btm", """
            RULE instants
            CLASS java.time.Clock$SystemClock
            METHOD instant()
            AT EXIT
            IF true
            DO return $!.plusMillis(%1$d)
            ENDRULE
            RULE milliseconds
            CLASS java.time.Clock$SystemClock
            METHOD millis()
            AT EXIT
            IF true
            DO return $! + %1$d
            ENDRULE
            RULE now
            CLASS java.time.Instant
            METHOD now()
            AT EXIT
            IF true
            DO return $!.plusMillis(%1$d)
            ENDRULE
            """.formatted(ahead.toMillis()))));
    }
}
