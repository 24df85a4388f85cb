package org.qantara.hub.setup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.ConfigProvider;
import org.qantara.hub.channel.Channel;
import org.qantara.hub.channel.Channels;
import org.qantara.hub.channel.Outcome;
import org.qantara.hub.channel.QueueMailbox;
import org.qantara.hub.channel.RestPush;
import org.qantara.hub.channel.SoapPush;
import org.qantara.hub.registry.Access;
import org.qantara.hub.registry.Credentials;
import org.qantara.hub.registry.Partner;
import org.qantara.hub.registry.Registry;
import org.qantara.spi.Problem;
import org.qantara.spi.ProblemCode;

/** The way to each partner. */
@ApplicationScoped
class ChannelWiring {
    /** There are partners that take half a minute for each. */
    private static final Duration ANSWERING = Duration.ofSeconds(60);

    @Produces
    @Singleton
    Channels channels(Registry registry, Credentials credentials, Messaging messaging) {
        var reach = new Reach(ConfigProvider.getConfig(ChannelWiring.class.getClassLoader())
                .getOptionalValue("qantara.private-endpoints", Boolean.class)
                .orElse(false));
        return new Channels(registry, partner -> channel(partner, reach, credentials, messaging));
    }

    private static Channel channel(Partner partner, Reach reach, Credentials credentials, Messaging messaging) {
        Supplier<Optional<String>> secret = () -> credentials.secretOf(partner.id());
        return switch (partner.access()) {
            case Access.RestPush(var url) -> new RestPush(reach.client(url), reach.endpoint(url), secret, ANSWERING);
            case Access.SoapPush(var url) -> new SoapPush(reach.client(url), reach.endpoint(url), secret, ANSWERING);
            case Access.MailboxQueue _ -> new QueueMailbox(messaging.sending(), partner.id());
            case Access.MailboxPull _ -> outOfReach();
        };
    }

    /** No way leads there: what is to be pushed waits until one does. */
    private static Channel outOfReach() {
        return letter -> new Outcome.Failed(Problem.of(ProblemCode.RECEIVER_UNREACHABLE, ""), false);
    }
}
