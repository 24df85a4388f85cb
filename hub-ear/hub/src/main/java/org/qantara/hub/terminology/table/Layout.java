package org.qantara.hub.terminology.table;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What the columns of one kind of table mean. Columns are named as they are published; how they are spelt exactly (case,
 * accents, spaces) does not matter.
 *
 * @param name the source of the mappings that it has
 * @param systems whose codes it lists; none: of any
 * @param code column of the code
 * @param notations columns of other ways to write it
 * @param broader column of the code it is a part of
 * @param names columns of preferred names; one at least must be there
 * @param others columns of other names, several of them divided by line ends or bars
 * @param links columns of codes in other systems
 */
record Layout(
        String name,
        Set<String> systems,
        String code,
        List<String> notations,
        Optional<String> broader,
        List<Named> names,
        List<Named> others,
        List<Link> links) {
    /**
     * A column of names.
     *
     * @param language none if the file does not say in which it is written
     */
    record Named(String column, Optional<String> language) {
        static Named of(String column, String language) {
            return new Named(column, Optional.of(language));
        }

        static Named of(String column) {
            return new Named(column, Optional.empty());
        }
    }

    /**
     * A column of codes in another system.
     *
     * @param recommended column that is 1 for the code to take where there are several
     */
    record Link(String column, String system, Reach reach, Optional<String> recommended) {}

    /** What it means that a table has two codes in one row. */
    enum Reach {
        /** What is there has everything that is here in it. */
        MEMBER,
        /** Whatever is in either is in a row: how many there are on both sides tells how they lie to each other. */
        COMPLETE,
        /** What is there was chosen as the best for what is here. */
        ASSIGNED
    }

    boolean isOf(String system) {
        return systems.isEmpty() || systems.contains(system);
    }

    /** Whether a table with these columns is one. */
    boolean fits(Header header) {
        return header.has(code)
                && (Stream.concat(names.stream(), others.stream()).anyMatch(it -> header.has(it.column()))
                        || (systems.isEmpty() && header.has(OwnLayout.TO_CODE)));
    }

    /** What the first row of one must have, for people. */
    String columns() {
        var name = names.isEmpty() ? others.getFirst() : names.getFirst();
        return code + " + " + name.column();
    }
}
