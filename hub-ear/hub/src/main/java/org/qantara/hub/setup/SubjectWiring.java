package org.qantara.hub.setup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.qantara.hub.subject.Keyring;
import org.qantara.hub.subject.KeystoreFile;
import org.qantara.hub.subject.Subjects;

/** Data subjects and their keys. */
@ApplicationScoped
class SubjectWiring {
    @Produces
    @Singleton
    Keyring keyring(Settings settings) {
        return KeystoreFile.read(settings.keystore().file(), settings.keystore().password());
    }

    @Produces
    @Singleton
    Subjects subjects(Keyring keyring, Ids ids) {
        return new Subjects(keyring, ids);
    }
}
