package org.qantara.bench.peer;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;

/** A PostgreSQL of its own that confirms what is on disk, and a pool of connections to it. */
record PeerDatabase(EmbeddedPostgres server, HikariDataSource pool) implements AutoCloseable {

    private static final int CONNECTIONS = 32;

    static PeerDatabase start(Path data) throws IOException {
        var server = EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(true)
                .setServerConfig("fsync", "on") // the library starts it without
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("max_connections", "200")
                .setServerConfig("shared_buffers", "512MB")
                .setServerConfig("max_wal_size", "4GB")
                .start();
        var config = new HikariConfig();
        config.setJdbcUrl(server.getJdbcUrl("postgres", "postgres"));
        config.setMaximumPoolSize(CONNECTIONS);
        return new PeerDatabase(server, new HikariDataSource(config));
    }

    @Override
    public void close() throws IOException {
        pool.close();
        server.close();
    }
}
