package org.qantara.hub.door;

import java.time.Clock;
import org.qantara.hub.audit.TurnedAway;
import org.qantara.hub.door.proof.Attempts;
import org.qantara.hub.door.proof.Certificates;
import org.qantara.hub.door.proof.Doorkeeper;
import org.qantara.hub.door.proof.FakePartnerKeys;
import org.qantara.hub.door.proof.MemoryReplays;
import org.qantara.hub.door.proof.Passwords;
import org.qantara.hub.door.proof.Tokens;
import org.qantara.hub.registry.Credentials;
import org.qantara.hub.registry.Registry;

/** Authentication outside a container. */
public final class Callers {
    private Callers() {}

    /** By these secrets; of tokens and certificates nothing is known. */
    public static Authentication knownBy(Credentials credentials) {
        var partnerKeys = new FakePartnerKeys();
        partnerKeys.known.add(FakeHub.ANAPEC);
        return knownBy(credentials, partnerKeys);
    }

    /** Whoever is turned away is on no record. */
    public static Standing standing(Registry registry) {
        return new Standing(registry, new TurnedAway(_ -> {}, Clock.systemUTC()));
    }

    public static Authentication knownBy(Credentials credentials, FakePartnerKeys partnerKeys) {
        var clock = Clock.systemUTC();
        return new Authentication(
                new Doorkeeper(new Attempts(clock), (_, _) -> {}),
                new Passwords(credentials, partnerKeys),
                new Tokens(partnerKeys, "http://localhost:8080", new MemoryReplays(), clock),
                new Certificates(partnerKeys));
    }
}
