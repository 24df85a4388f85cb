package org.qantara.it.faults;

import com.sun.tools.attach.VirtualMachine;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jboss.byteman.agent.submit.ScriptText;
import org.jboss.byteman.agent.submit.Submit;

/**
 * The agent through which the tests end the hub at a line of its code or move its clock. It goes into the hub's JVM
 * when it is first wanted; the hub itself knows nothing of it, and starts without.
 */
final class Byteman {

    private static final String JAR = Path.of(org.jboss.byteman.agent.Main.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .getPath())
            .toString();

    private final HubProcess hub;
    private final int port;
    private long within;

    /** For whichever JVM the hub has, with a port that is free. */
    Byteman(HubProcess hub, int port) {
        this.hub = hub;
        this.port = port;
    }

    /** Lets the running hub halt when it passes a point for the n-th time from now. */
    void haltAt(CommitPoint point, int pass) throws Exception {
        add(point + ".btm", point.rule(pass));
    }

    private void add(String name, String rules) throws Exception {
        var process = hub.process().pid();
        if (within != process) {
            var jvm = VirtualMachine.attach(Long.toString(process));
            try {
                jvm.loadAgent(JAR, "boot:%s,listener:true,address:127.0.0.1,port:%d".formatted(JAR, port));
            } finally {
                jvm.detach();
            }
            within = process;
        }
        var _ = new Submit("127.0.0.1", port).addScripts(List.of(new ScriptText(name, rules)));
    }

    /**
     * From now on the running hub sees the wall clock this far ahead of the machine's, or behind it; the machine's own
     * clock, the database's and what measures spans of time go on as they were.
     */
    void moveClock(Duration ahead) throws Exception {
        add("clock.btm", """
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
            """.formatted(ahead.toMillis()));
    }
}
