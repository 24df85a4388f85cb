package org.qantara.hub.instances;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Says at {@code /health/ready} whether to send requests to this instance, and if not why (MicroProfile Health 4.0).
 * Its data: {@code hubs}, how many are at work; {@code deliversTo}, to how many
 * partners this one brings their deliveries: those that fetch are not among them, and those that other hubs bring theirs; {@code reason}, why it
 * is not ready.
 */
@Readiness
@ApplicationScoped
public class Ready implements HealthCheck {
    private Presence presence;
    private Balance balance;

    /** For the container. */
    protected Ready() {}

    @Inject
    public Ready(Presence presence, Balance balance) {
        this.presence = presence;
        this.balance = balance;
    }

    @Override
    public HealthCheckResponse call() {
        var answer = HealthCheckResponse.named("hub");
        switch (presence.state()) {
            case AT_WORK -> answer.up().withData("hubs", presence.instances().size());
            case DRAINING -> answer.down().withData("reason", "it drains");
            case STARTING -> answer.down().withData("reason", "it starts");
            case UNSEEN -> answer.down().withData("reason", "the database is out of reach");
        }
        return answer.withData("deliversTo", balance.share()).build();
    }
}
