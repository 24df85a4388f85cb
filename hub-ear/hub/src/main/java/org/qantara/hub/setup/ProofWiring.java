package org.qantara.hub.setup;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.ConfigProvider;
import org.qantara.hub.audit.SignIns;
import org.qantara.hub.door.PublicUrl;
import org.qantara.hub.door.proof.Attempts;
import org.qantara.hub.door.proof.Authorities;
import org.qantara.hub.door.proof.Certificates;
import org.qantara.hub.door.proof.Doorkeeper;
import org.qantara.hub.door.proof.Keyring;
import org.qantara.hub.door.proof.Passwords;
import org.qantara.hub.door.proof.RegistryKeyring;
import org.qantara.hub.door.proof.Replays;
import org.qantara.hub.door.proof.SqlReplays;
import org.qantara.hub.door.proof.Tokens;
import org.qantara.hub.door.signature.Signatures;
import org.qantara.hub.door.signature.Signing;
import org.qantara.hub.registry.Credentials;
import org.qantara.hub.registry.PartnerId;
import org.qantara.hub.registry.Registry;

/** How callers prove who they are. */
@ApplicationScoped
class ProofWiring {
    @Resource(lookup = "jdbc/qantara")
    private DataSource database;

    /** {@code qantara.partner-ca} names the file of their certificates; without it only pinned certificates count. */
    @Produces
    @Singleton
    Authorities authorities() {
        return setting("qantara.partner-ca")
                .map(Path::of)
                .map(Authorities::of)
                .orElseGet(() -> new Authorities(List.of()));
    }

    @Produces
    @Singleton
    Keyring keyring(Registry registry, Authorities authorities, Clock clock) {
        return new RegistryKeyring(registry, authorities, clock);
    }

    @Produces
    @Singleton
    Replays replays(Clock clock) {
        return new SqlReplays(database, clock);
    }

    @Produces
    @Singleton
    Tokens tokens(Keyring keyring, PublicUrl address, Replays replays, Clock clock) {
        return new Tokens(keyring, address.value(), replays, clock);
    }

    @Produces
    @Singleton
    Signatures signatures(Keyring keyring, Replays replays, Clock clock) {
        return new Signatures(keyring, replays, clock);
    }

    /** With the key in {@code qantara.signature-keystore}; without one the hub answers unsigned. */
    @Produces
    @Singleton
    Signing signing(Clock clock) {
        return setting("qantara.signature-keystore")
                .<Signing>map(file -> SignatureKeystore.read(
                                Path.of(file),
                                Path.of(setting("qantara.signature-password-file")
                                        .orElse("")))
                        .signing(clock))
                .orElse(Signing.NONE);
    }

    private static Optional<String> setting(String name) {
        return ConfigProvider.getConfig(ProofWiring.class.getClassLoader()).getOptionalValue(name, String.class);
    }

    @Produces
    @Singleton
    Passwords passwords(Credentials credentials, Keyring keyring) {
        return new Passwords(credentials, keyring);
    }

    @Produces
    @Singleton
    Certificates certificates(Keyring keyring) {
        return new Certificates(keyring);
    }

    @Produces
    @Singleton
    Doorkeeper doorkeeper(SignIns signIns, Registry registry, Clock clock) {
        return new Doorkeeper(
                new Attempts(clock),
                (claimed, why) -> signIns.refused(
                        claimed.filter(id -> registry.partner(id).isPresent()).map(PartnerId::value),
                        Optional.empty(),
                        why.name()));
    }
}
