package org.qantara.hub.setup;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import javax.sql.DataSource;
import org.qantara.hub.audit.Acts;
import org.qantara.hub.audit.AuditLog;
import org.qantara.hub.audit.Evidence;
import org.qantara.hub.audit.Forgetting;
import org.qantara.hub.audit.Sealer;
import org.qantara.hub.audit.SigningKeys;
import org.qantara.hub.audit.TurnedAway;

/** The audit, and the keys it is signed with. */
@ApplicationScoped
class AuditWiring {
    @Resource(lookup = "jdbc/qantara")
    private DataSource database;

    @Produces
    @Singleton
    SigningKeys signingKeys(Settings settings) {
        return SigningKeystore.read(
                settings.keystore().file(), settings.keystore().password());
    }

    @Produces
    @Singleton
    Acts acts() {
        return new Acts(database);
    }

    @Produces
    @Singleton
    TurnedAway turnedAway(Acts acts, Clock clock) {
        return new TurnedAway(acts::record, clock);
    }

    @Produces
    @Singleton
    Sealer sealer(SigningKeys keys, Settings settings, Clock clock) {
        return new Sealer(database, keys, settings.publicUrl().value(), clock);
    }

    @Produces
    @Singleton
    Forgetting forgetting(Settings settings, Clock clock) {
        return new Forgetting(database, settings.auditKept(), clock);
    }

    @Produces
    @Singleton
    AuditLog auditLog() {
        return new AuditLog(database);
    }

    @Produces
    @Singleton
    Evidence evidence(Sealer sealer, SigningKeys keys) {
        return new Evidence(database, sealer, keys);
    }
}
