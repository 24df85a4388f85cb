package org.qantara.hub.setup;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import javax.sql.DataSource;
import org.qantara.hub.dossier.SubjectFiles;
import org.qantara.hub.erasure.Erasures;
import org.qantara.hub.erasure.Holds;
import org.qantara.hub.journal.Expiry;
import org.qantara.hub.notice.Notices;
import org.qantara.hub.notice.QueuedLetters;
import org.qantara.hub.registry.Registry;
import org.qantara.hub.retention.Periods;
import org.qantara.hub.retention.Retention;
import org.qantara.hub.subject.Keyring;
import org.qantara.hub.subject.KeystoreFile;
import org.qantara.hub.subject.Rewrapping;
import org.qantara.hub.subject.Subjects;

/** Data subjects and their keys. */
@ApplicationScoped
class SubjectWiring {
    @Resource(lookup = "jdbc/qantara")
    private DataSource database;

    @Produces
    @Singleton
    Keyring keyring(Settings settings) {
        return KeystoreFile.read(settings.keystore().file(), settings.keystore().password());
    }

    @Produces
    @Singleton
    Subjects subjects(Keyring keyring, OrderedIds ids) {
        return new Subjects(keyring, ids);
    }

    @Produces
    @Singleton
    Erasures erasures(Subjects subjects, Notices notices, QueuedLetters letters, Clock clock, OrderedIds ids) {
        return new Erasures(database, subjects, notices, letters, clock, ids);
    }

    @Produces
    @Singleton
    Holds holds(Subjects subjects, Clock clock) {
        return new Holds(database, subjects, clock);
    }

    @Produces
    @Singleton
    Retention retention(Registry registry, Clock clock) {
        return new Retention(new Expiry(database), new Periods(registry), clock);
    }

    @Produces
    @Singleton
    SubjectFiles subjectFiles(Subjects subjects, Keyring keyring, Registry registry, Clock clock) {
        return new SubjectFiles(database, subjects, keyring, registry, clock);
    }

    @Produces
    @Singleton
    Rewrapping rewrapping(Keyring keyring) {
        return new Rewrapping(database, keyring);
    }
}
