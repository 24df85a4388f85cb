package org.qantara.hub.journal;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.function.Function;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** A real PostgreSQL with the hub's own migrations and mapping, one for all tests of a run. */
public final class TestDatabase implements Transactions {
    private static TestDatabase running;

    private final DataSource dataSource;
    private final EntityManagerFactory factory;

    private TestDatabase(DataSource dataSource) {
        this.dataSource = dataSource;
        Flyway.configure().dataSource(dataSource).load().migrate();
        factory = Persistence.createEntityManagerFactory(
                "journal",
                Map.of(
                        "jakarta.persistence.transactionType", "RESOURCE_LOCAL",
                        "jakarta.persistence.jtaDataSource", "",
                        "jakarta.persistence.nonJtaDataSource", dataSource,
                        "eclipselink.logging.level", System.getProperty("sql", "WARNING"),
                        "eclipselink.logging.parameters", "true"));
    }

    public static synchronized TestDatabase running() {
        try {
            if (running == null)
                running = new TestDatabase(EmbeddedPostgres.start().getPostgresDatabase());
            return running;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public DataSource dataSource() {
        return dataSource;
    }

    @Override
    public <T> T write(Function<EntityManager, T> work) {
        return read(em -> {
            em.getTransaction().begin();
            try {
                var result = work.apply(em);
                em.getTransaction().commit();
                return result;
            } catch (RuntimeException e) {
                if (em.getTransaction().isActive()) em.getTransaction().rollback();
                throw e;
            }
        });
    }

    @Override
    public <T> T read(Function<EntityManager, T> work) {
        try (var em = factory.createEntityManager()) {
            return work.apply(em);
        }
    }
}
