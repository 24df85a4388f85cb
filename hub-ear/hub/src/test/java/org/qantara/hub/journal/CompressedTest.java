package org.qantara.hub.journal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CompressedTest {
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 4, 5, 100, 14_000, 3_000_000})
    void whatIsCompressedComesBack(int length) {
        var noise = new byte[length];
        new Random(length).nextBytes(noise);
        var text = "قنطرة ".repeat(length).getBytes(UTF_8);

        assertThat(Compressed.plain(Compressed.of(noise))).isEqualTo(noise);
        assertThat(Compressed.plain(Compressed.of(text))).isEqualTo(text);
    }

    @Test
    void textTakesLessRoom() {
        var text = "<Name>فاطمة</Name>".repeat(1000).getBytes(UTF_8);

        assertThat(Compressed.of(text).length).isLessThan(text.length / 10);
    }

    @Test
    void rowsOfTheFirstDaysAreRead() throws IOException {
        var text = "<cv>فاطمة</cv>".repeat(1000).getBytes(UTF_8);
        var stream = new ByteArrayOutputStream();
        try (var deflater = new DeflaterOutputStream(stream)) {
            deflater.write(text);
        }

        assertThat(Compressed.plain(stream.toByteArray())).isEqualTo(text);
    }

    @Test
    void whatEndsTooEarlyOrIsNothingOfTheKindIsUnreadable() {
        var whole = Compressed.of("<cv>فاطمة</cv>".repeat(100).getBytes(UTF_8));

        assertThatThrownBy(() -> Compressed.plain(Arrays.copyOf(whole, whole.length - 1)))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> Compressed.plain("broken".getBytes(UTF_8))).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> Compressed.plain(new byte[0])).isInstanceOf(IllegalStateException.class);
    }
}
