package org.qantara.hub.translation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.qantara.hub.TinyFormat;
import org.qantara.hub.translation.Formats.Readable;
import org.qantara.model.HubRecord;
import org.qantara.spi.Fingerprint;
import org.qantara.spi.FormatId;
import org.qantara.spi.Limits;
import org.qantara.spi.Loss;
import org.qantara.spi.Opens;
import org.qantara.spi.Payload;
import org.qantara.spi.Problem;
import org.qantara.spi.ProblemCode;
import org.qantara.spi.Translation;

/** A document in an envelope is what it would be without. */
class EnvelopesTest {
    private static final Loss OUTSIDE = new Loss("/stamp", Loss.Reason.NO_PLACE);
    private static final TinyFormat TINY = TinyFormat.named("tiny");
    private static final InstalledFormats FORMATS =
            new InstalledFormats(List.of(TINY, TinyFormat.named("other"), new Paper()), Limits.DEFAULT);

    private final Payload photographed = TINY.document(Map.of("name", "نجاة أيت الحاج", "photo", "x"));

    @Test
    void whatIsInsideIsReadAsWhatItIs() {
        var found = readable(FORMATS.reader(Optional.empty(), Paper.around(photographed)));

        assertThat(found.reader()).isEqualTo(TINY);
        assertThat(found.document().bytes()).isEqualTo(photographed.bytes());
    }

    @Test
    void whatIsLostOfTheEnvelopeIsToldBeforeWhatIsLostInside() {
        var run = FORMATS.translate(
                Optional.empty(), "other", Paper.around(photographed), r -> Translation.of(r, List.of()));

        assertThat(run.from()).isEqualTo("tiny");
        assertThat(run.read()).isInstanceOf(Translation.Done.class);
        if (run.read() instanceof Translation.Done<HubRecord> done)
            assertThat(done.losses()).containsExactly(OUTSIDE, new Loss("/photo", Loss.Reason.NO_PLACE));
    }

    @Test
    void aFormatThatIsNamedIsThatOfTheDocumentInside() {
        var paper = Paper.around(photographed);

        assertThat(readable(FORMATS.reader(Optional.of("tiny"), paper)).reader())
                .isEqualTo(TINY);
        assertThat(problem(FORMATS.reader(Optional.of("other"), paper)))
                .isEqualTo(Problem.of(ProblemCode.FORMAT_MISMATCH, "format", "other", "tiny"));
        assertThat(problem(FORMATS.reader(Optional.of("paper"), paper)))
                .isEqualTo(Problem.of(ProblemCode.UNKNOWN_FORMAT, "format", "other, tiny"));
    }

    @Test
    void anEnvelopeInAnEnvelopeIsNobodys() {
        var twice = Paper.around(Paper.around(photographed));

        assertThat(problem(FORMATS.reader(Optional.empty(), twice)).code())
                .isEqualTo(ProblemCode.FORMAT_NOT_RECOGNISED);
    }

    @Test
    void anEnvelopeThatCannotBeOpenedIsRefusedAsItSays() {
        var empty = Paper.around(new Payload("text/plain", new byte[0]));
        var unreadable = Paper.around(Payload.json("{\"name\""));

        assertThat(problem(FORMATS.reader(Optional.empty(), empty)))
                .isEqualTo(Problem.of(ProblemCode.NOTHING_INSIDE, ""));
        assertThat(problem(FORMATS.reader(Optional.empty(), unreadable)).code()).isEqualTo(ProblemCode.MALFORMED);
    }

    private static Readable readable(Translation<Readable> translation) {
        return switch (translation) {
            case Translation.Done<Readable>(var readable, var _) -> readable;
            case Translation.Refused<Readable>(var problem) -> throw new AssertionError("refused: " + problem);
        };
    }

    private static Problem problem(Translation<?> translation) {
        return switch (translation) {
            case Translation.Refused<?>(var problem) -> problem;
            case Translation.Done<?> done -> throw new AssertionError("done: " + done);
        };
    }

    /** An envelope of a word. */
    private record Paper() implements Opens {
        private static final String WORD = "paper\n";

        static Payload around(Payload document) {
            return new Payload("text/plain", (WORD + document.text()).getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public FormatId id() {
            return new FormatId("paper");
        }

        @Override
        public String mediaType() {
            return "text/plain";
        }

        @Override
        public String title() {
            return "paper";
        }

        @Override
        public boolean recognises(Fingerprint fingerprint) {
            return fingerprint instanceof Fingerprint.Other(var first)
                    && new String(first.value(), StandardCharsets.UTF_8).startsWith(WORD);
        }

        @Override
        public Translation<Payload> open(Payload envelope) {
            var document = envelope.text().substring(WORD.length());
            return document.isEmpty()
                    ? Translation.refused(Problem.of(ProblemCode.NOTHING_INSIDE, ""))
                    : Translation.of(
                            new Payload(Payload.JSON, document.getBytes(StandardCharsets.UTF_8)), List.of(OUTSIDE));
        }
    }
}
