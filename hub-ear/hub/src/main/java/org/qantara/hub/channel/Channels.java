package org.qantara.hub.channel;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.qantara.hub.registry.Access;
import org.qantara.hub.registry.Partner;
import org.qantara.hub.registry.PartnerId;
import org.qantara.hub.registry.Registry;

/** Each partner's channel, opened when it is first needed and again when the partner is reached in another way. */
public final class Channels {
    private final Registry registry;
    private final Function<Partner, Channel> opener;
    private final Map<PartnerId, Open> open = new ConcurrentHashMap<>();

    private record Open(Access access, Channel channel) {
        boolean leadsTo(Partner partner) {
            return access.equals(partner.access());
        }
    }

    /** @param opener makes the channel of a partner as it is now */
    public Channels(Registry registry, Function<Partner, Channel> opener) {
        this.registry = registry;
        this.opener = opener;
    }

    /** The channel of a partner in the registry. */
    public Channel of(PartnerId id) {
        var partner = registry.partner(id).orElseThrow(() -> new IllegalStateException("no channel leads to " + id));
        var known = open.get(id);
        if (known != null && known.leadsTo(partner)) return known.channel();
        var fresh = new Open(partner.access(), opener.apply(partner));
        open.put(id, fresh);
        return fresh.channel();
    }
}
