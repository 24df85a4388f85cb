package org.qantara.it.faults;

import java.io.IOException;
import java.util.stream.Stream;

/** What can be sent to a process, by the program {@code kill}. */
public enum Signal {
    /** It stands still: connections stay, nothing answers. */
    STOP,
    /** It goes on. */
    CONT,
    /** It is gone at once. */
    KILL;

    /** To the process itself first, then to all it has started. */
    public void to(ProcessHandle process) {
        var all = Stream.concat(Stream.of(process), process.descendants()).toList();
        for (var one : all) {
            send(one.pid());
        }
        if (this == KILL) {
            all.forEach(one -> one.onExit().join());
        }
    }

    private void send(long pid) {
        try {
            new ProcessBuilder("kill", "-" + name(), Long.toString(pid))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new IllegalStateException("no program kill", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
