package org.qantara.tck;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.qantara.spi.Fingerprint;
import org.qantara.spi.FormatId;
import org.qantara.spi.Opens;
import org.qantara.spi.Payload;
import org.qantara.spi.Translation;

/** Opens nothing, and hands out the envelope instead; a test class that {@link BadConnectorsTest} runs. */
class BadOpener implements Opens, OpensContract {
    @Override
    public Opens connector() {
        return this;
    }

    @Override
    public Payload envelope() {
        return new Payload("text/plain", ("letter " + inside().text()).getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public Payload inside() {
        return Payload.json("{\"toy\":{\"name\":\"نجاة\"}}");
    }

    @Override
    public List<String> personal() {
        return List.of("نجاة");
    }

    @Override
    public FormatId id() {
        return new FormatId("letter");
    }

    @Override
    public String mediaType() {
        return "text/plain";
    }

    @Override
    public String title() {
        return "a letter";
    }

    @Override
    public boolean recognises(Fingerprint fingerprint) {
        return true;
    }

    @Override
    public Translation<Payload> open(Payload envelope) {
        return Translation.of(envelope, List.of());
    }
}
