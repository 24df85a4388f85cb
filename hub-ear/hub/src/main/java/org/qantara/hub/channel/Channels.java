package org.qantara.hub.channel;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.qantara.hub.registry.Partner;
import org.qantara.hub.registry.PartnerId;

/** Each partner's channel. */
public final class Channels {
    private final Map<PartnerId, Channel> channels;

    /** @param opener makes the channel of a partner, once */
    public Channels(Iterable<Partner> partners, Function<Partner, Channel> opener) {
        this.channels = java.util.stream.StreamSupport.stream(partners.spliterator(), false)
                .collect(Collectors.toUnmodifiableMap(Partner::id, opener));
    }

    /** The channel of a partner in the registry. */
    public Channel of(PartnerId partner) {
        var channel = channels.get(partner);
        if (channel == null) throw new IllegalStateException("no channel leads to " + partner);
        return channel;
    }
}
