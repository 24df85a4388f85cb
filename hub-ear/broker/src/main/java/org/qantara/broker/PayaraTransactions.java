package org.qantara.broker;

import jakarta.transaction.TransactionManager;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import org.apache.activemq.artemis.service.extensions.transactions.TransactionManagerLocator;

/** Tells Artemis where Payara keeps its transaction manager; without it the adapter would send outside transactions. */
public final class PayaraTransactions implements TransactionManagerLocator {

    @Override
    @SuppressWarnings("BanJNDI") // a constant name in the server's own naming service
    public TransactionManager getTransactionManager() {
        try {
            return InitialContext.doLookup("java:appserver/TransactionManager");
        } catch (NamingException e) {
            throw new IllegalStateException("no transaction manager in the server's naming service", e);
        }
    }
}
