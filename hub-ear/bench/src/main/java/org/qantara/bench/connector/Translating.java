package org.qantara.bench.connector;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.qantara.bench.document.Format;
import org.qantara.model.Candidate;
import org.qantara.spi.Payload;
import org.qantara.spi.Translation;

/** One document of one format, read, written, and passed over by a bare parser. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class Translating {

    /** Id of a format. */
    @Param("europass-xml")
    public String format;

    /** Bytes of the document, about. */
    @Param("14000")
    public int size;

    private Format measured;
    private Floor bare;
    private Candidate candidate;
    private Payload document;

    @Setup
    public void prepare() {
        measured = Format.of(format);
        bare = measured.isXml() ? new Floor.Stax() : new Floor.Streaming();
        candidate = measured.curriculum("Benkirane", size);
        document = measured.write(candidate);
        if (!(measured.read(document) instanceof Translation.Done<?>)) {
            throw new IllegalStateException(format + " does not read what it writes");
        }
    }

    @Benchmark
    public Translation<?> read() {
        return measured.read(document);
    }

    @Benchmark
    public int floor() {
        return bare.pass(document.bytes());
    }

    @Benchmark
    public Payload write() {
        return measured.write(candidate);
    }
}
