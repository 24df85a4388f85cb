package org.qantara.hub.setup;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.ConfigProvider;
import org.qantara.certificates.Authorities;
import org.qantara.hub.audit.TurnedAway;
import org.qantara.hub.door.PublicUrl;
import org.qantara.hub.door.proof.Attempts;
import org.qantara.hub.door.proof.Certificates;
import org.qantara.hub.door.proof.Doorkeeper;
import org.qantara.hub.door.proof.PartnerKeys;
import org.qantara.hub.door.proof.Passwords;
import org.qantara.hub.door.proof.RegistryPartnerKeys;
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
                .map(ProofWiring::authorities)
                .orElseGet(() -> new Authorities(List.of()));
    }

    private static Authorities authorities(Path pem) {
        try {
            return Authorities.inPem(pem);
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("qantara.partner-ca cannot be read: " + pem, e);
        }
    }

    @Produces
    @Singleton
    PartnerKeys partnerKeys(Registry registry, Authorities authorities, Clock clock) {
        return new RegistryPartnerKeys(registry, authorities, clock);
    }

    @Produces
    @Singleton
    Replays replays(Clock clock) {
        return new SqlReplays(database, clock);
    }

    @Produces
    @Singleton
    Tokens tokens(PartnerKeys partnerKeys, PublicUrl address, Replays replays, Clock clock) {
        return new Tokens(partnerKeys, address.value(), replays, clock);
    }

    @Produces
    @Singleton
    Signatures signatures(PartnerKeys partnerKeys, Replays replays, Clock clock) {
        return new Signatures(partnerKeys, replays, clock);
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
    Passwords passwords(Credentials credentials, PartnerKeys partnerKeys) {
        return new Passwords(credentials, partnerKeys);
    }

    @Produces
    @Singleton
    Certificates certificates(PartnerKeys partnerKeys) {
        return new Certificates(partnerKeys);
    }

    @Produces
    @Singleton
    Doorkeeper doorkeeper(TurnedAway turnedAway, Registry registry, Clock clock) {
        return new Doorkeeper(
                new Attempts(clock),
                (claimed, why) -> turnedAway.signIn(
                        claimed.filter(id -> registry.partner(id).isPresent()).map(PartnerId::value),
                        Optional.empty(),
                        why.name()));
    }
}
