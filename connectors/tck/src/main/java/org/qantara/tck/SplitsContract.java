package org.qantara.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.qantara.spi.Part;
import org.qantara.spi.Payload;
import org.qantara.spi.Problem;
import org.qantara.spi.ProblemCode;
import org.qantara.spi.Splits;
import org.qantara.spi.Translation;

/**
 * What every connector does with files of many records, on top of what it does with each. Its {@link #fullestDocument}
 * is a document of one.
 */
public interface SplitsContract extends ReadsDocuments {
    /** No row of the file is to be bad. */
    int NONE = -1;

    /** Enough that a reader with a buffer of reasonable size does not have them all at once. */
    int MANY = 5_000;

    @Override
    Splits connector();

    /**
     * A file of so many records, which differ from each other; the first are the same in any of these files.
     *
     * @param bad which of them, from 0, cannot be read; {@link #NONE} if all can
     */
    Payload file(int records, int bad);

    @Test
    default void everyRecordOfAFileBecomesADocumentThatIsRead() {
        var parts = parts(file(5, NONE));

        assertThat(parts).hasSize(5);
        assertThat(parts.stream().map(part -> Done.of(connector().read(part.document()))))
                .doesNotHaveDuplicates();
        assertThat(parts)
                .allSatisfy(part -> assertThat(connector()
                                .recognises(Document.of(part.document()).fingerprint()))
                        .isTrue());
        assertThat(parts).extracting(Part::number).isSorted().doesNotHaveDuplicates();
    }

    @Test
    default void aRecordIsTheSamePartInEveryFile() {
        var parts = parts(file(5, NONE));

        assertThat(parts).extracting(Part::key).doesNotHaveDuplicates();
        assertThat(texts(parts(file(9, NONE)).subList(0, 5))).isEqualTo(texts(parts));
    }

    @Test
    default void aBadRecordCostsNoOther() {
        var good = parts(file(5, NONE));
        for (int bad = 0; bad < 5; bad++) {
            var parts = new ArrayList<>(parts(file(5, bad)));

            Refused.assertWith(
                    connector().read(parts.remove(bad).document()),
                    ProblemCode.INVALID_VALUE,
                    ProblemCode.MISSING_FIELD,
                    ProblemCode.UNKNOWN_CODE);
            assertThat(texts(parts)).isSubsetOf(texts(good)).hasSize(4);
        }
    }

    @Test
    default void partsAreHandedOutWhileTheFileIsRead() throws IOException {
        var file = file(MANY, NONE);
        try (var in = new ByteArrayInputStream(file.bytes())) {
            var unread = new ArrayList<Integer>();
            connector().split(in, _ -> unread.add(in.available()));

            assertThat(unread).hasSize(MANY);
            assertThat(unread.getFirst()).isGreaterThan(file.bytes().length / 2);
        }
    }

    @Test
    default void severalRecordsAreNoDocument() {
        Refused.assertWith(connector().read(file(2, NONE)), ProblemCode.INVALID_VALUE);
    }

    @Test
    default void whatIsNoSuchFileIsRefused() throws IOException {
        for (var file : List.of("", " \r\n\n", "Curriculum vitae", "%PDF-1.7\n%âãÏÓ", "<a>b</a>", "{\"a\":1}"))
            Refused.assertWith(
                    connector().split(new ByteArrayInputStream(Payload.csv(file).bytes()), _ -> {}),
                    ProblemCode.EMPTY_DOCUMENT,
                    ProblemCode.MISSING_FIELD,
                    ProblemCode.MALFORMED,
                    ProblemCode.FORMAT_MISMATCH);
    }

    @Test
    default void whoeverIsGivenThePartsMayEndIt() {
        var given = new ArrayList<Part>();

        assertThatThrownBy(() -> connector()
                        .split(new ByteArrayInputStream(file(5, NONE).bytes()), part -> {
                            given.add(part);
                            if (given.size() == 2) throw new UnsupportedOperationException("enough");
                        }))
                .isInstanceOf(UnsupportedOperationException.class);
        assertThat(given).hasSize(2);
    }

    @Test
    default void aFileThatBreaksOffIsNotTakenForWhole() throws IOException {
        var broken = InputStream.nullInputStream();
        broken.close();
        var file =
                new SequenceInputStream(new ByteArrayInputStream(file(3, NONE).bytes()), broken);

        assertThatThrownBy(() -> connector().split(file, _ -> {})).isInstanceOf(IOException.class);
    }

    @Test
    default void aPartDoesNotTellItsKey() {
        assertThat(parts(file(3, NONE)))
                .allSatisfy(part -> assertThat(part.toString()).doesNotContain(part.key()));
    }

    private List<Part> parts(Payload file) {
        var parts = new ArrayList<Part>();
        try (var in = new ByteArrayInputStream(file.bytes())) {
            switch (connector().split(in, parts::add)) {
                case Translation.Done<Long>(var count, var _) ->
                    assertThat(count).isEqualTo(parts.size());
                case Translation.Refused<Long>(Problem problem) -> throw new AssertionError("refused: " + problem);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return parts;
    }

    private static List<String> texts(List<Part> parts) {
        return parts.stream()
                .map(part -> part.key() + "\n" + part.document().text())
                .toList();
    }
}
