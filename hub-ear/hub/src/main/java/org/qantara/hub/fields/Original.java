package org.qantara.hub.fields;

import java.util.Optional;
import org.qantara.model.Credential;
import org.qantara.parsing.Anatomy;

/**
 * The document a record was read from, where a record has one: it says all that the record said, and cannot be cut. So it
 * stays wherever anything of its record does, whoever has named it.
 *
 * @param place among the fields
 */
record Original(Anatomy anatomy, int place, String path) {
    /** Where records of this shape have theirs. */
    static Optional<Original> in(Shape shape) {
        if (!(shape instanceof Shape.Group(var type, var fields, var _))) return Optional.empty();
        for (int i = 0; i < fields.size(); i++)
            if (fields.get(i).shape() instanceof Shape.Maybe(Shape.Group(var of, var _, var _))
                    && of == Credential.class)
                return Optional.of(
                        new Original(Anatomy.of(type), i, "/" + fields.get(i).name()));
        return Optional.empty();
    }

    /** The record without it, or the record itself if it has none. */
    Object without(Object record) {
        var values = anatomy.apart(record);
        if (((Optional<?>) values[place]).isEmpty()) return record;
        values[place] = Optional.empty();
        return anatomy.make(values);
    }
}
