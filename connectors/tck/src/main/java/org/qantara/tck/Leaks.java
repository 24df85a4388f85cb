package org.qantara.tck;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.qantara.spi.Loss;
import org.qantara.spi.Problem;
import org.qantara.spi.ProblemCode;
import org.qantara.spi.Translation;

/** Finds values where only paths and codes may be. */
record Leaks(List<String> values) {
    /** Shorter values occur by chance. */
    private static final int TELLING = 4;

    private static final Pattern LINE_AND_COLUMN = Pattern.compile("line \\d+, column \\d+");

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

    /**
     * What an unknown code is to be one of is the connector's own list, whatever codes the document holds elsewhere.
     */
    private static Stream<String> told(Problem problem) {
        return problem.code() == ProblemCode.UNKNOWN_CODE
                ? place(problem)
                : Stream.concat(place(problem), problem.details().stream());
    }

    /** The numbers of a line and a column are not from the document, however much they look like a year in it. */
    private static Stream<String> place(Problem problem) {
        return Stream.of(problem.at()).filter(at -> !LINE_AND_COLUMN.matcher(at).matches());
    }
}
