package org.qantara.elmo;

import org.qantara.model.HubRecord;
import org.qantara.spi.Payload;
import org.qantara.tck.WritesContract;

/** An award that is called otherwise than any of its units is a specification around them. */
class AroundTest implements WritesContract {
    @Override
    public Elmo connector() {
        return new Elmo();
    }

    @Override
    public HubRecord fullestRecord() {
        return Awards.around();
    }

    @Override
    public HubRecord sparsestRecord() {
        return Awards.sparsest();
    }

    @Override
    public void validate(Payload payload) {
        Fixtures.assertValid(Fixtures.V2, payload);
    }
}
