package org.qantara.hub.setup;

import java.util.stream.Stream;
import org.qantara.hub.flow.Recovery;
import org.qantara.hub.registry.Agreement;
import org.qantara.hub.registry.Configuration;
import org.qantara.hub.registry.Configuring;
import org.qantara.hub.registry.Partner;
import org.qantara.hub.registry.Status;

/**
 * What is under way to a partner that is new, or reached otherwise than before, is looked after; so is what waited
 * because its sender was suspended.
 */
record NewWays(Recovery recovery) implements Configuring.Following {
    @Override
    public void changed(Configuration before, Configuration after) {
        var recipients = Stream.concat(
                after.partners().stream().filter(it -> isNew(it, before)).map(Partner::id),
                Stream.of(before, after)
                        .flatMap(one -> one.agreements().stream())
                        .filter(one -> after.partner(one.from())
                                .filter(sender -> waitsNoLonger(sender, before))
                                .isPresent())
                        .map(Agreement::to));
        recipients.distinct().forEach(recovery::lookAfter);
    }

    private static boolean isNew(Partner partner, Configuration before) {
        return before.partner(partner.id())
                .filter(it -> it.access().equals(partner.access()))
                .isEmpty();
    }

    private static boolean waitsNoLonger(Partner sender, Configuration before) {
        var waited = before.partner(sender.id()).map(Partner::status).filter(Status::waits);
        return waited.isPresent() && !sender.status().waits();
    }
}
