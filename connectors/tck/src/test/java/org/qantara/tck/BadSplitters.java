package org.qantara.tck;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.qantara.model.HubRecord;
import org.qantara.spi.Part;
import org.qantara.spi.Payload;
import org.qantara.spi.Translation;

/** Connectors for files that each do one thing wrong, as test classes that {@link BadConnectorsTest} runs. */
class BadSplitters extends GoodSplitter implements SplitsContract {
    @Override
    public GoodSplitter connector() {
        return this;
    }

    @Override
    public Payload fullestDocument() {
        return FULLEST;
    }

    @Override
    public Payload file(int records, int bad) {
        return GoodSplitter.rows(records, bad);
    }

    static class LosingTheRest extends BadSplitters {
        @Override
        public Translation<Long> split(InputStream file, Consumer<Part> each) throws IOException {
            var bad = new AtomicInteger();
            return super.split(file, part -> {
                if (read(part.document()) instanceof Translation.Refused<HubRecord>) bad.incrementAndGet();
                if (bad.get() == 0) each.accept(part);
            });
        }
    }

    static class Hoarding extends BadSplitters {
        @Override
        public Translation<Long> split(InputStream file, Consumer<Part> each) throws IOException {
            var parts = new ArrayList<Part>();
            var done = super.split(new ByteArrayInputStream(file.readAllBytes()), parts::add);
            parts.forEach(each);
            return done;
        }
    }

    static class NumberingKeys extends BadSplitters {
        private static final AtomicInteger COUNT = new AtomicInteger();

        @Override
        public Translation<Long> split(InputStream file, Consumer<Part> each) throws IOException {
            return super.split(
                    file, part -> each.accept(new Part("" + COUNT.incrementAndGet(), part.number(), part.document())));
        }
    }

    static class TakingTheFirst extends BadSplitters {
        @Override
        public Translation<HubRecord> read(Payload payload) {
            var lines = payload.text().split("\n", 3);
            return super.read(lines.length < 3 ? payload : Payload.csv(lines[0] + "\n" + lines[1]));
        }
    }
}
