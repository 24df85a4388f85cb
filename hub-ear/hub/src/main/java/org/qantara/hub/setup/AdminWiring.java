package org.qantara.hub.setup;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.ConfigProvider;
import org.qantara.hub.administrators.Accounts;
import org.qantara.hub.administrators.Argon2id;
import org.qantara.hub.administrators.FirstAdministrator;
import org.qantara.hub.administrators.Issuer;
import org.qantara.hub.administrators.PasswordStore;
import org.qantara.hub.administrators.TokenStore;
import org.qantara.hub.audit.TurnedAway;
import org.qantara.hub.door.admin.SignIn;
import org.qantara.hub.door.proof.Attempts;

/** Who works at the hub, and how they are known. */
@ApplicationScoped
class AdminWiring {
    /** Failures in a minute from one address, in whatever name. */
    private static final int FROM_ONE_ADDRESS = 100;

    @Resource(lookup = "jdbc/qantara")
    private DataSource database;

    @Produces
    @Singleton
    Argon2id passwordHash() {
        return new Argon2id();
    }

    @Produces
    @Singleton
    Accounts accounts(Clock clock) {
        return new Accounts(database, clock);
    }

    @Produces
    @Singleton
    FirstAdministrator firstAdministrator(Accounts accounts, Argon2id hash, Settings settings) {
        return new FirstAdministrator(accounts, hash, settings.adminPassword());
    }

    @Produces
    @Singleton
    SignIn signIn(Accounts accounts, Argon2id hash, TurnedAway turnedAway, Clock clock) {
        var stores = new ArrayList<IdentityStore>();
        stores.add(new PasswordStore(accounts, hash, clock));
        issuer().map(it -> new TokenStore(it, clock)).ifPresent(stores::add);
        return new SignIn(
                credential -> validate(stores, credential),
                turnedAway,
                new Attempts(clock),
                new Attempts(clock, FROM_ONE_ADDRESS));
    }

    private static CredentialValidationResult validate(List<IdentityStore> stores, Credential credential) {
        return stores.stream()
                .map(store -> store.validate(credential))
                .filter(result -> result.getStatus() != CredentialValidationResult.Status.NOT_VALIDATED)
                .findFirst()
                .orElse(CredentialValidationResult.NOT_VALIDATED_RESULT);
    }

    /** Only with {@code qantara.oidc-issuer}. */
    private static Optional<Issuer> issuer() {
        return setting("qantara.oidc-issuer")
                .map(url -> new Issuer(
                        URI.create(url),
                        setting("qantara.oidc-client-id").orElse(""),
                        setting("qantara.oidc-role-claim").orElse("roles"),
                        Issuer.roles(setting("qantara.oidc-roles").orElse(""))));
    }

    private static Optional<String> setting(String name) {
        return ConfigProvider.getConfig(AdminWiring.class.getClassLoader()).getOptionalValue(name, String.class);
    }
}
