package org.qantara.canonical;

import org.qantara.model.HubRecord;
import org.qantara.spi.Payload;
import org.qantara.spi.Reads;
import org.qantara.spi.Translation;
import org.qantara.spi.Writes;
import org.qantara.tck.Consents;
import org.qantara.tck.GoldenCases;
import org.qantara.tck.ReadsContract;
import org.qantara.tck.WritesContract;

/** What each form of the hub's own has to keep of consents. */
interface ConsentContract<C extends Reads & Writes> extends ReadsContract, WritesContract, GoldenCases {
    @Override
    C connector();

    @Override
    default Payload fullestDocument() {
        return switch (connector().write(Consents.fullest())) {
            case Translation.Done<Payload> done -> done.value();
            case Translation.Refused<Payload> refused -> throw new AssertionError(refused);
        };
    }

    @Override
    default HubRecord fullestRecord() {
        return Consents.fullest();
    }

    @Override
    default HubRecord sparsestRecord() {
        return Consents.sparsest();
    }

    @Override
    default void validate(Payload payload) {
        Published.validate(payload);
    }
}
