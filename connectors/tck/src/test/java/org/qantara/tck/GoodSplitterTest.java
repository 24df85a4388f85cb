package org.qantara.tck;

import org.qantara.spi.Payload;

/** A connector for files can pass. */
class GoodSplitterTest implements SplitsContract {
    @Override
    public GoodSplitter connector() {
        return new GoodSplitter();
    }

    @Override
    public Payload fullestDocument() {
        return GoodSplitter.FULLEST;
    }

    @Override
    public Payload file(int records, int bad) {
        return GoodSplitter.rows(records, bad);
    }
}
