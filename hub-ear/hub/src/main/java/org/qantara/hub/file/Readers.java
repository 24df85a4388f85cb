package org.qantara.hub.file;

import java.lang.System.Logger.Level;
import java.time.Clock;
import javax.sql.DataSource;
import org.qantara.hub.flow.RowReceiving;
import org.qantara.hub.journal.RowLedger;
import org.qantara.hub.subject.Keyring;
import org.qantara.hub.subject.Subjects;
import org.qantara.hub.translation.InstalledFormats;

/**
 * Reads what files there are to read: of each partner one at a time, the oldest first, on whichever hub comes first. It may be
 * run on several threads.
 */
public final class Readers implements Runnable {
    private static final System.Logger LOG = System.getLogger(Readers.class.getName());

    private final FileWork work;
    private final Spool spool;
    private final Reading reading;
    private final Runnable relay;
    private volatile boolean running = true;

    /** @param relay is told when there is something to relay */
    public Readers(
            DataSource source,
            InstalledFormats formats,
            Subjects subjects,
            Keyring keyring,
            RowReceiving receiving,
            RowLedger ledger,
            Runnable relay,
            Clock clock) {
        this.work = new FileWork(source, clock);
        this.spool = new Spool(source, subjects, keyring, clock);
        this.reading = new Reading(spool, work, formats, subjects, receiving, ledger);
        this.relay = relay;
    }

    /** Reads one file of each partner that has any to read. */
    @Override
    public void run() {
        try {
            for (var partner : work.partners()) if (running) work.oldest(partner, this::read);
        } catch (RuntimeException e) { // it is tried again
            LOG.log(Level.DEBUG, "files wait: {0}", e.getClass().getName());
        }
    }

    private void read(ReceivedFile file, Runnable still) {
        if (reading.read(file, still, () -> running)) relay.run();
    }

    /** Nothing more is begun, and what is being read is left to the next hub. */
    public void stop() {
        running = false;
    }

    /** What killed hubs have left behind of files that never came whole goes. */
    public void tidy() {
        try {
            spool.dropAbandoned();
        } catch (RuntimeException e) { // it is tried again
            LOG.log(Level.DEBUG, "abandoned files stay: {0}", e.getClass().getName());
        }
    }
}
