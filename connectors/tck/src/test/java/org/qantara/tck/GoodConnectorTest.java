package org.qantara.tck;

import org.qantara.spi.Payload;

/** A connector can pass. */
class GoodConnectorTest implements ReadsContract, WritesContract {
    @Override
    public GoodConnector connector() {
        return new GoodConnector();
    }

    @Override
    public Payload fullestDocument() {
        return GoodConnector.FULLEST;
    }
}
