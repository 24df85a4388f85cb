package org.qantara.hub.subject;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Map;
import javax.sql.DataSource;
import org.qantara.hub.transaction.Transaction;

/** Whether the keystore is the one this database was begun with; another would make a second truth. */
public final class KeyringProof {
    private static final String LEAVE = "insert into keyring (name, proof) values (?, ?) on conflict (name) do nothing";
    private static final String READ = "select name, proof from keyring";

    private KeyringProof() {}

    /** @throws IllegalStateException with one line if it is another, or an older one */
    public static void check(DataSource database, Keyring keyring) {
        try {
            Transaction.in(database, connection -> check(connection, keyring.proofs()));
        } catch (SQLException e) {
            throw new IllegalStateException("the keyring cannot be checked: SQL state " + e.getSQLState(), e);
        }
    }

    private static Void check(Connection connection, Map<String, byte[]> proofs) throws SQLException {
        try (var leave = connection.prepareStatement(LEAVE);
                var read = connection.prepareStatement(READ)) {
            for (var proof : proofs.entrySet()) {
                leave.setString(1, proof.getKey());
                leave.setBytes(2, proof.getValue());
                leave.executeUpdate();
            }
            try (var left = read.executeQuery()) {
                while (left.next()) {
                    var name = left.getString(1);
                    if (!Arrays.equals(left.getBytes(2), proofs.get(name))) throw another(name);
                }
            }
            return null;
        }
    }

    private static IllegalStateException another(String name) {
        return new IllegalStateException("qantara.keystore is not the one this database is encrypted with: its key "
                + name + " is another or is missing; all hubs of a database have the same keystore");
    }
}
