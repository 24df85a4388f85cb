package org.qantara.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RequestTest {

    private static final Target TARGET = new Target(
            URI.create("http://127.0.0.1:8080/in"), "act", Optional.empty(), (id, document) -> id + " " + document);

    private final Marks marks = Marks.fresh();

    @Test
    void eachNumberHasAnIdAndASurnameOfItsOwn() {
        var request = Request.of(TARGET, marks, "<n>" + marks.anyName() + "</n>");

        var first = text(request.number(27));
        var second = text(request.number(1_000_000));

        assertThat(first).contains(marks.id() + "000000000027").contains(marks.name() + "aaaaabb");
        assertThat(second).contains(marks.id() + "000001000000").hasSameSizeAs(first);
    }

    @Test
    void theNumberIsReadBackFromWhatHoldsTheId() {
        var request = Request.of(TARGET, marks, "<n/>");

        var bytes = request.number(4_711);

        assertThat(marks.number(bytes, bytes.length)).isEqualTo(4_711);
        assertThat(Marks.fresh().number(bytes, bytes.length)).isEqualTo(-1);
    }

    @Test
    void aCopyDoesNotSeeWhatTheOriginalBecomes() {
        var request = Request.of(TARGET, marks, "<n/>");
        var copy = request.copy();

        var mine = copy.number(5);
        request.number(6);

        assertThat(marks.number(mine, mine.length)).isEqualTo(5);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
