package org.qantara.hub.setup;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.EJBException;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.apache.camel.CamelContext;
import org.flywaydb.core.Flyway;
import org.qantara.hub.administrators.FirstAdministrator;
import org.qantara.hub.flow.DeliveringRoute;
import org.qantara.hub.flow.DeliveringRoutes;
import org.qantara.hub.flow.Delivery;
import org.qantara.hub.flow.Endpoints;
import org.qantara.hub.flow.ReceivingRoute;
import org.qantara.hub.flow.Reception;
import org.qantara.hub.flow.Recovery;
import org.qantara.hub.flow.Relay;
import org.qantara.hub.journal.Durability;
import org.qantara.hub.registry.Configuring;
import org.qantara.hub.registry.Partner;
import org.qantara.hub.registry.Registry;
import org.qantara.hub.registry.yaml.ConfigurationFile;
import org.qantara.hub.subject.Keyring;
import org.qantara.hub.subject.KeyringProof;
import org.qantara.hub.terminology.Importing;
import org.qantara.hub.terminology.Terms;
import org.qantara.hub.terminology.table.Supply;

/** Brings the tables up to date, then starts the routes and the relay; stops them in the other order. */
@Singleton
@jakarta.ejb.Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class Startup {
    private static final System.Logger LOG = System.getLogger(Startup.class.getName());

    @Resource(lookup = "jdbc/qantara")
    private DataSource database;

    @Resource
    private ManagedThreadFactory threads;

    @Inject
    private Keyring keyring;

    @Inject
    private Registry registry;

    @Inject
    private Configuring configuring;

    @Inject
    private Reception reception;

    @Inject
    private Delivery delivery;

    @Inject
    private Settings settings;

    @Inject
    private Importing importing;

    @Inject
    private Terms terms;

    @Inject
    private Relay relay;

    @Inject
    private CamelContext camel;

    @Inject
    private Recovery recovery;

    @Inject
    private FirstAdministrator firstAdministrator;

    private Thread relaying;
    private ScheduledExecutorService recovering;

    @PostConstruct
    void start() {
        try {
            migrate();
            KeyringProof.check(database, keyring);
            Durability.risks(database).forEach(risk -> LOG.log(Level.WARNING, risk));
            configure();
            administrate();
            Supply.of(settings.terminology()).to(importing);
            terms.load();
            var partners = registry.broughtTo();
            camel.addRoutes(new ReceivingRoute(Endpoints.HUB, reception));
            camel.addRoutes(new DeliveringRoutes(Endpoints.HUB, delivery, settings.patience()));
            for (var partner : partners)
                camel.addRoutes(new DeliveringRoute(Endpoints.HUB, partner, settings.patience()));
            camel.start();
            relaying = threads.newThread(relay);
            relaying.setName("relay");
            relaying.start();
            recovering = Executors.newSingleThreadScheduledExecutor(threads);
            var _ = recovering.scheduleWithFixedDelay(recovery, 10, 10, TimeUnit.MINUTES);
            registry.partners().forEach(Startup::name);
            LOG.log(Level.INFO, "The hub is up and delivers to " + partners);
        } catch (Exception e) {
            throw new EJBException("The hub did not start: " + e.getMessage(), e);
        }
    }

    /** Names in every language, so that the log can be searched for any of them. */
    private static void name(Partner partner) {
        var names = new TreeMap<>(partner.names()).values();
        LOG.log(Level.INFO, "partner " + partner.id() + ": " + String.join(" · ", names));
    }

    private void migrate() {
        Flyway.configure(Startup.class.getClassLoader())
                .dataSource(database)
                .locations("classpath:db/migration")
                .load()
                .migrate();
    }

    /** {@code qantara.reset-admin} is for the one start after a password was lost. */
    private void administrate() {
        if (settings.resetAdmin()) firstAdministrator.reset();
        else firstAdministrator.make();
    }

    /** The file is needed as long as there is no version. */
    private void configure() {
        var file = new ConfigurationFile(settings.registry());
        if (file.isThere() || configuring.newest().isEmpty()) {
            var script = file.read();
            configuring.apply(file.toString(), script.text(), script.lines());
        }
        configuring.load();
    }

    @PreDestroy
    void stop() {
        relay.stop();
        if (recovering != null) recovering.shutdownNow();
        if (relaying != null) relaying.interrupt();
        camel.stop();
        LOG.log(Level.INFO, "The hub has stopped in good order");
    }
}
