package org.qantara.hub.administrators;

import jakarta.security.enterprise.identitystore.PasswordHash;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Optional;
import org.qantara.hub.audit.Doer;
import org.qantara.hub.audit.Through;

/**
 * Somebody must be able to make the others: where there is nobody, {@value #NAME} is made, with the password in a file of the
 * hub's own machine.
 */
public final class FirstAdministrator {
    public static final String NAME = "admin";

    private static final System.Logger LOG = System.getLogger(FirstAdministrator.class.getName());
    private static final Doer BY_FILE = new Doer(Doer.HUB.actor(), Optional.of(Through.FILE));

    private final Accounts accounts;
    private final PasswordHash hash;
    private final Path file;

    public FirstAdministrator(Accounts accounts, PasswordHash hash, Path file) {
        this.accounts = accounts;
        this.hash = hash;
        this.file = file;
    }

    /** Unless there is somebody. */
    public void make() {
        if (!accounts.all().isEmpty()) return;
        password().ifPresent(password -> {
            var roles = EnumSet.of(Role.ADMINISTRATOR);
            if (accounts.make(NAME, roles, true, hash.generate(password), BY_FILE))
                LOG.log(Level.INFO, "{0} is the first administrator, with the password in {1}", NAME, file);
        });
    }

    /** Makes it anew, or gives it the password in the file and lets it in, for when nobody else can. */
    public void reset() {
        password().ifPresent(password -> {
            var roles = EnumSet.of(Role.ADMINISTRATOR);
            accounts.find(NAME).ifPresent(account -> roles.addAll(account.roles()));
            var hashed = hash.generate(password);
            var isNew = accounts.make(NAME, roles, true, hashed, BY_FILE);
            if (!isNew && accounts.change(NAME, roles, true, BY_FILE)) accounts.password(NAME, hashed, BY_FILE);
            LOG.log(Level.WARNING, "{0} has the password in {1} again, as asked for at this start", NAME, file);
        });
    }

    private Optional<char[]> password() {
        try {
            var text = Files.readString(file).strip();
            if (NewPassword.isGood(NAME, text)) return Optional.of(text.toCharArray());
            LOG.log(Level.WARNING, "what {0} holds is no good password, so nobody gets it", file);
        } catch (IOException unreadable) {
            LOG.log(Level.WARNING, "{0} cannot be read, so nobody gets its password", file);
        }
        return Optional.empty();
    }
}
