package org.qantara.hub.setup;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Singleton;
import java.time.Clock;
import javax.sql.DataSource;
import org.qantara.hub.consent.Register;
import org.qantara.hub.consent.SqlConsents;
import org.qantara.hub.consent.Withdrawals;
import org.qantara.hub.gate.Consents;
import org.qantara.hub.gate.Gate;
import org.qantara.hub.notice.Notices;
import org.qantara.hub.notice.QueuedLetters;
import org.qantara.hub.subject.Subjects;

/** What people have consented to. */
@ApplicationScoped
class ConsentWiring {
    @Resource(lookup = "jdbc/qantara")
    private DataSource database;

    @Produces
    @Singleton
    Consents consents(Subjects subjects, Clock clock) {
        return new SqlConsents(database, subjects, clock);
    }

    @Produces
    @Singleton
    Withdrawals withdrawals(Gate gate, Notices notices, QueuedLetters letters, Clock clock) {
        return new Withdrawals(database, gate, notices, letters, clock);
    }

    @Produces
    @Singleton
    @Typed(Register.class) // one of the consequences, which are one after the other
    Register register(Withdrawals withdrawals, Subjects subjects, Clock clock) {
        return new Register(withdrawals, subjects, clock);
    }
}
