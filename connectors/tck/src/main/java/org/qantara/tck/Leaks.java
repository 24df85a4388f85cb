package org.qantara.tck;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.qantara.spi.Loss;
import org.qantara.spi.Problem;
import org.qantara.spi.ProblemCode;
import org.qantara.spi.Translation;

/** Finds values where only paths and codes may be. */
record Leaks(List<String> values) {
    /** Shorter values occur by chance. */
    private static final int TELLING = 4;

    /** @param names that paths are made of; a value that is part of one tells nothing */
    static Leaks of(Collection<String> values, Collection<String> names) {
        return new Leaks(values.stream()
                .map(String::strip)
                .filter(value -> value.length() >= TELLING)
                .filter(value -> names.stream().noneMatch(name -> name.contains(value)))
                .distinct()
                .toList());
    }

    void assertNoneIn(Translation<?> translation) {
        var told = told(translation).toList();
        for (var value : values)
            assertThat(told)
                    .as("losses and problems, which never hold a value of the document")
                    .noneMatch(text -> text.contains(value));
    }

    private static Stream<String> told(Translation<?> translation) {
        return switch (translation) {
            case Translation.Done<?> done -> done.losses().stream().map(Loss::at);
            case Translation.Refused<?>(Problem problem) -> told(problem);
        };
    }

    /** What an unknown code is to be one of is the connector's own list, whatever codes the document holds elsewhere. */
    private static Stream<String> told(Problem problem) {
        return problem.code() == ProblemCode.UNKNOWN_CODE
                ? Stream.of(problem.at())
                : Stream.concat(Stream.of(problem.at()), problem.details().stream());
    }
}
