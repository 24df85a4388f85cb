package org.qantara.hub.setup;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import javax.sql.DataSource;
import org.qantara.hub.audit.TurnedAway;
import org.qantara.hub.file.Files;
import org.qantara.hub.file.Readers;
import org.qantara.hub.file.Taking;
import org.qantara.hub.flow.Reception;
import org.qantara.hub.flow.Relay;
import org.qantara.hub.flow.RowReceiving;
import org.qantara.hub.journal.SqlLedger;
import org.qantara.hub.journal.SqlRowLedger;
import org.qantara.hub.subject.Keyring;
import org.qantara.hub.subject.Subjects;
import org.qantara.hub.translation.CanonicalForm;
import org.qantara.hub.translation.InstalledFormats;

/** Files of many records. */
@ApplicationScoped
class FileWiring {
    @Resource(lookup = "jdbc/qantara")
    private DataSource database;

    @Produces
    @Singleton
    Files files(TurnedAway turnedAway) {
        return new Files(database, turnedAway);
    }

    @Produces
    @Singleton
    Taking taking(InstalledFormats formats, Files files, Subjects subjects, Keyring keyring, Clock clock) {
        return new Taking(database, formats, files, subjects, keyring, clock);
    }

    @Produces
    @Singleton
    Readers readers(
            InstalledFormats formats,
            Subjects subjects,
            Keyring keyring,
            Reception reception,
            SqlLedger ledger,
            CanonicalForm canonical,
            Relay relay,
            Clock clock) {
        var rows = new SqlRowLedger(database, ledger, canonical, subjects);
        var receiving = new RowReceiving(reception, rows);
        return new Readers(database, formats, subjects, keyring, receiving, rows, relay::wake, clock);
    }
}
