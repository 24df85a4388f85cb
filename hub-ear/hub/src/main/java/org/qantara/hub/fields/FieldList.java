package org.qantara.hub.fields;

import static java.util.stream.Collectors.toMap;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.qantara.model.HubRecord;
import org.qantara.model.RecordType;
import org.qantara.spi.Loss;

/**
 * The fields of one type of record that may leave, made ready once and used for every record; any thread may.
 *
 * @param <T> the records
 */
public final class FieldList<T> {
    private static final Ordinary ORDINARY = Ordinary.ofTheModel();
    private static final Map<RecordType, Shape> SHAPES =
            Arrays.stream(RecordType.values()).collect(toMap(type -> type, type -> Shape.of(type.recordClass())));

    private final Class<T> type;
    private final Rule rule;
    private final List<Loss> losses;
    private final Optional<Original> original;
    private final Loss.Reason why;

    private FieldList(Class<T> type, Shape shape, Ordinary ordinary, List<String> paths, Loss.Reason why) {
        var named = paths.stream().map(path -> new ModelPath(path).in(shape)).reduce(Named.NOTHING, Named::and);
        var compiling = new Compiling(ordinary);
        this.type = type;
        this.why = why;
        this.original = Original.in(shape);
        this.rule = compiling.rule(shape, "", named, false);
        this.losses = compiling.places().stream().map(at -> new Loss(at, why)).toList();
    }

    /**
     * The list of these paths; none of them lets nothing out.
     *
     * @throws UnknownField if one of them names nothing
     */
    public static FieldList<HubRecord> of(RecordType type, List<String> paths) {
        return of(type, paths, Loss.Reason.WITHHELD);
    }

    /** @param why what stays is lost */
    static FieldList<HubRecord> of(RecordType type, List<String> paths, Loss.Reason why) {
        return new FieldList<>(HubRecord.class, shape(type), ORDINARY, paths, why);
    }

    /** For any record class, and what is ordinary there. */
    static <R extends Record> FieldList<R> of(Class<R> type, String ordinary, List<String> paths) {
        return new FieldList<>(type, Shape.of(type), new Ordinary(ordinary), paths, Loss.Reason.WITHHELD);
    }

    /** The paths of all fields of a type of record, and of the kinds there are of them. */
    public static List<String> paths(RecordType type) {
        return ModelPath.all(shape(type));
    }

    /** The path of a field there is, the most like one that there is not. */
    public static String nearest(RecordType type, String path) {
        return new ModelPath(path).nearest(shape(type));
    }

    private static Shape shape(RecordType type) {
        return SHAPES.get(type);
    }

    /** What may leave of this record. */
    public Excerpt<T> excerpt(T record) {
        var withheld = new Withheld();
        var left = rule.of(record, withheld);
        if (left == null) return new Excerpt.Nothing<>(withheld.needed());
        var lost = withheld.losses(losses);
        if (!lost.isEmpty() && original.isPresent()) return withoutOriginal(original.get(), left, lost);
        return new Excerpt.Part<>(type.cast(left), lost);
    }

    private Excerpt<T> withoutOriginal(Original document, Object left, List<Loss> lost) {
        var without = document.without(left);
        return new Excerpt.Part<>(
                type.cast(without),
                without == left
                        ? lost
                        : Stream.concat(lost.stream(), Stream.of(new Loss(document.path(), why)))
                                .toList());
    }
}
