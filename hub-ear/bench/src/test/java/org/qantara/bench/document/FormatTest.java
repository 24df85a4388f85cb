package org.qantara.bench.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.qantara.spi.Translation;

class FormatTest {

    static final List<String> FORMATS = Format.ids();

    @ParameterizedTest
    @FieldSource("FORMATS")
    void aDocumentIsAsLongAsAskedForAndReadable(String id) {
        var format = Format.of(id);

        var document = format.write(format.curriculum("Benkirane", 14_000));

        assertThat(document.bytes()).hasSizeBetween(13_000, 14_000);
        assertThat(format.read(document)).isInstanceOf(Translation.Done.class);
    }

    @ParameterizedTest
    @FieldSource("FORMATS")
    void theSameSizeIsTheSameDocument(String id) {
        var format = Format.of(id);

        var once = format.write(format.curriculum("Benkirane", 4_000));
        var again = format.write(format.curriculum("Benkirane", 4_000));

        assertThat(again.bytes()).isEqualTo(once.bytes());
    }
}
