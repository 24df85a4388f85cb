package org.qantara.tck;

import static org.assertj.core.api.Assertions.assertThat;

import org.qantara.spi.Problem;
import org.qantara.spi.ProblemCode;
import org.qantara.spi.Translation;

/** That a translation was refused, and for one of these problems. */
final class Refused {
    private Refused() {}

    static void assertWith(Translation<?> translation, ProblemCode... codes) {
        assertThat(translation).isInstanceOf(Translation.Refused.class);
        if (translation instanceof Translation.Refused<?>(Problem problem))
            assertThat(problem.code()).isIn((Object[]) codes);
    }
}
