package org.qantara.hub.setup;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.time.Clock;
import javax.sql.DataSource;
import org.apache.camel.CamelContext;
import org.apache.camel.ManagementStatisticsLevel;
import org.apache.camel.impl.DefaultCamelContext;
import org.eclipse.microprofile.config.ConfigProvider;
import org.qantara.hub.audit.TurnedAway;
import org.qantara.hub.channel.Channels;
import org.qantara.hub.door.PublicUrl;
import org.qantara.hub.flow.Delivery;
import org.qantara.hub.flow.Endpoints;
import org.qantara.hub.flow.JmsQueues;
import org.qantara.hub.flow.Receiving;
import org.qantara.hub.flow.ReceivingByCamel;
import org.qantara.hub.flow.Reception;
import org.qantara.hub.flow.Recovery;
import org.qantara.hub.flow.Relay;
import org.qantara.hub.gate.Consents;
import org.qantara.hub.gate.Gate;
import org.qantara.hub.instances.Presence;
import org.qantara.hub.journal.Consequences;
import org.qantara.hub.journal.Dispatches;
import org.qantara.hub.journal.Journal;
import org.qantara.hub.journal.JpaJournal;
import org.qantara.hub.journal.JustEntered;
import org.qantara.hub.journal.Ledger;
import org.qantara.hub.journal.Mailboxes;
import org.qantara.hub.journal.SqlDispatches;
import org.qantara.hub.journal.SqlLedger;
import org.qantara.hub.journal.SqlMailboxes;
import org.qantara.hub.journal.SqlOutbox;
import org.qantara.hub.journal.SqlUnfinished;
import org.qantara.hub.journal.Transactions;
import org.qantara.hub.mailbox.Mailbox;
import org.qantara.hub.mailbox.Postbox;
import org.qantara.hub.registry.Credentials;
import org.qantara.hub.registry.Registry;
import org.qantara.hub.subject.Keyring;
import org.qantara.hub.subject.Subjects;
import org.qantara.hub.translation.CanonicalForm;
import org.qantara.hub.translation.InstalledFormats;
import org.qantara.spi.Limits;

/** Everything of the hub, put together once. */
@ApplicationScoped
class Wiring {
    private static final int RECORDS_IN_MEMORY = 8 << 20; // bytes of their canonical form

    @PersistenceContext(unitName = "journal")
    private EntityManager entities;

    @Resource
    private UserTransaction transaction;

    @Resource(lookup = "jdbc/qantara")
    private DataSource database;

    @Resource
    private ManagedThreadFactory threads;

    @Produces
    @Singleton
    Settings settings() {
        return Settings.of(ConfigProvider.getConfig(Wiring.class.getClassLoader()));
    }

    @Produces
    @Singleton
    PublicUrl publicUrl(Settings settings) {
        return settings.publicUrl();
    }

    @Produces
    @Singleton
    Clock clock() {
        return Clock.systemUTC();
    }

    @Produces
    @Singleton
    OrderedIds ids(Clock clock) {
        return new OrderedIds(clock);
    }

    @Produces
    @Singleton
    InstalledFormats formats() {
        return InstalledFormats.on(Wiring.class.getClassLoader(), Limits.DEFAULT);
    }

    @Produces
    @Singleton
    Credentials credentials(Settings settings, Registry registry) {
        return new Credentials(settings.secrets(), registry);
    }

    @Produces
    @Singleton
    Gate gate(Registry registry, Consents consents, Clock clock) {
        return new Gate(registry, consents, clock);
    }

    @Produces
    @Singleton
    CanonicalForm canonical(InstalledFormats formats) {
        return new CanonicalForm(formats);
    }

    @Produces
    @Singleton
    Transactions transactions() {
        return new ContainerTransactions(entities, transaction);
    }

    @Produces
    @Singleton
    JustEntered justEntered(Clock clock) {
        return new JustEntered(RECORDS_IN_MEMORY, clock);
    }

    @Produces
    @Singleton
    SqlLedger ledger(
            Transactions transactions,
            CanonicalForm canonical,
            Subjects subjects,
            JustEntered justEntered,
            Consequences consequences) {
        return new SqlLedger(transactions, database, canonical, subjects, justEntered, consequences);
    }

    @Produces
    @Singleton
    Dispatches dispatches(
            CanonicalForm canonical, Keyring keyring, JustEntered justEntered, Clock clock, Presence presence) {
        return new SqlDispatches(database, canonical, keyring, justEntered, clock, presence.self());
    }

    @Produces
    @Singleton
    Mailboxes mailboxes(
            Transactions transactions, CanonicalForm canonical, Keyring keyring, TurnedAway turnedAway, Clock clock) {
        return new SqlMailboxes(transactions, database, canonical, keyring, turnedAway, clock);
    }

    @Produces
    @Singleton
    Journal journal(Transactions transactions, Keyring keyring, TurnedAway turnedAway) {
        return new JpaJournal(transactions, keyring, turnedAway);
    }

    @Produces
    @Singleton
    Mailbox mailbox(Mailboxes mailboxes, Registry registry, Gate gate, InstalledFormats formats) {
        return new Postbox(mailboxes, registry, gate, formats);
    }

    @Produces
    @Singleton
    Messaging messaging(Settings settings) {
        return new Messaging(settings.broker());
    }

    void close(@Disposes Messaging messaging) {
        messaging.close();
    }

    @Produces
    @Singleton
    Relay.Queues queues(Messaging messaging) {
        return new JmsQueues(messaging.sending());
    }

    @Produces
    @Singleton
    Relay relay(Relay.Queues queues, Recovery recovery, Settings settings) {
        return new Relay(new SqlOutbox(database), queues, recovery::catchUp, settings.sweep());
    }

    @Produces
    @Singleton
    Recovery recovery(Relay.Queues queues, Registry registry) {
        return new Recovery(new SqlUnfinished(database), queues, registry);
    }

    @Produces
    @Singleton
    Reception reception(InstalledFormats formats, Gate gate, Ledger ledger, Relay relay, Clock clock, OrderedIds ids) {
        return new Reception(formats, gate, ledger, relay::wake, clock, ids);
    }

    @Produces
    @Singleton
    Delivery delivery(
            Dispatches dispatches,
            Registry registry,
            Gate gate,
            InstalledFormats formats,
            Channels channels,
            Settings settings,
            Clock clock,
            OrderedIds ids) {
        return new Delivery(
                dispatches, registry, gate, formats, channels, settings.atOnce(), settings.patience(), clock, ids);
    }

    @Produces
    @Singleton
    CamelContext camel(Messaging messaging) {
        var camel = new DefaultCamelContext();
        camel.getCamelContextExtension().setName("hub");
        camel.setApplicationContextClassLoader(Wiring.class.getClassLoader());
        camel.getExecutorServiceManager().setThreadPoolFactory(new ManagedThreads(threads));
        camel.getShutdownStrategy().setTimeout(5);
        camel.getManagementStrategy().getManagementAgent().setStatisticsLevel(ManagementStatisticsLevel.RoutesOnly);
        camel.addComponent("jms", messaging.component(threads));
        return camel;
    }

    @Produces
    @Singleton
    Receiving receiving(CamelContext camel, Reception reception) {
        return new ReceivingByCamel(camel, Endpoints.HUB, reception);
    }
}
