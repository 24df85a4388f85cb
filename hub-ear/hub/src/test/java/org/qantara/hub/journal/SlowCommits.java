package org.qantara.hub.journal;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.CountDownLatch;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** Gives connections that do everything at once but commit, which they do when they may. */
final class SlowCommits extends PGSimpleDataSource {
    private static final long serialVersionUID = 1L;

    private final transient DataSource source;
    private final transient CountDownLatch reached = new CountDownLatch(1);
    private final transient CountDownLatch allowed = new CountDownLatch(1);

    SlowCommits(DataSource source) {
        this.source = source;
    }

    void awaitTheCommit() throws InterruptedException {
        reached.await();
    }

    void goOn() {
        allowed.countDown();
    }

    @Override
    public Connection getConnection() throws SQLException {
        var connection = source.getConnection();
        return (Connection) Proxy.newProxyInstance(
                SlowCommits.class.getClassLoader(), new Class<?>[] {Connection.class}, (_, method, arguments) -> {
                    if (method.getName().equals("commit")) {
                        reached.countDown();
                        allowed.await();
                    }
                    try {
                        return method.invoke(connection, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
