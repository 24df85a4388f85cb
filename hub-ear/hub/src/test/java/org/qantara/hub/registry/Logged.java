package org.qantara.hub.registry;

import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** What a class says in the log while something is done. */
final class Logged {
    private Logged() {}

    static List<String> by(Class<?> who, Runnable what) {
        var lines = new ArrayList<String>();
        var handler = new Handler() {
            @Override
            public void publish(LogRecord line) {
                lines.add(new SimpleFormatter().formatMessage(line));
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        var log = Logger.getLogger(who.getName());
        log.addHandler(handler);
        try {
            what.run();
        } finally {
            log.removeHandler(handler);
        }
        return lines;
    }
}
