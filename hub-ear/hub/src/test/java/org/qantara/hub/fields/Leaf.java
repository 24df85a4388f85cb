package org.qantara.hub.fields;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.qantara.model.Bytes;
import org.qantara.model.PartialDate;

/**
 * A value in a record: where it stands, with the kind of what it belongs to ({@code /contacts[EMAIL]/value}), whether
 * it only says how to read what stands beside it, and its text.
 *
 * @param apart paths that it is in and that no path around them brings along
 */
record Leaf(String path, boolean isMark, String text, List<String> apart) {
    /** Kinds that need a path of their own; told once more here, by hand. */
    static final Set<String> SENSITIVE = Set.of(
            "[NATIONAL_ID]",
            "[PASSPORT]",
            "[RESIDENCE_PERMIT]",
            "[SOCIAL_SECURITY]",
            "[PHOTO]",
            "[SIGNATURE]",
            "[DOCUMENT]");

    private static final Set<String> MARKS = Set.of(
            "kind",
            "PersonName.use",
            "PersonName.script",
            "Text.format",
            "Code.system",
            "Code.version",
            "Code.confidence",
            "Provenance.format",
            "ExternalId.scheme",
            "Ref.scheme",
            "Ref.id",
            "Money.currency",
            "Charge.what",
            "Charge.paidBy",
            "Decision.by",
            "LearningUnit.number",
            "Credential.mediaType",
            "Credential.signature",
            "Nomination.status",
            "GoodPractice.version",
            "Track.id",
            "Session.id",
            "Enrolment.id",
            "Award.id",
            "Vacancy.id",
            "Programme.id",
            "ProgrammeComponent.id",
            "Corridor.id",
            "MobilityAgreement.id",
            "Quota.id",
            "Placement.id",
            "Milestone.id",
            "SupportAction.id",
            "Nomination.id",
            "GoodPractice.id");

    /** Fields that need a path of their own; told once more here, by hand. */
    private static final Set<String> APART = Set.of("Organisation.identifiers", "Award.credential", "Decision.reason");

    /** Of everything given in a record; what is empty or false is not. */
    static List<Leaf> of(Record record) {
        var leaves = new ArrayList<Leaf>();
        collect("", false, List.of(), record, leaves);
        return leaves;
    }

    private static void collect(String at, boolean isMark, List<String> apart, Object value, List<Leaf> leaves) {
        switch (value) {
            case Optional<?> maybe -> maybe.ifPresent(inner -> collect(at, isMark, apart, inner, leaves));
            case List<?> many -> many.forEach(item -> collect(at, isMark, apart, item, leaves));
            case Boolean flag when !flag && at.matches(".*/(current|motherTongue)") -> {}
            case Bytes bytes -> leaves.add(new Leaf(at, isMark, bytes.base64(), apart));
            case PartialDate date -> leaves.add(new Leaf(at, isMark, date.toString(), apart));
            case Record group -> members(at, apart, group, leaves);
            default -> leaves.add(new Leaf(at, isMark, value.toString(), apart));
        }
    }

    private static void members(String at, List<String> apart, Record group, List<Leaf> leaves) {
        var components = group.getClass().getRecordComponents();
        var kind = Arrays.stream(components)
                .filter(it -> it.getName().equals("kind") && it.getType().isEnum())
                .map(it -> "[" + read(it, group) + "]")
                .findFirst()
                .orElse("");
        for (var component : components) {
            var name = component.getName();
            var isMark = MARKS.contains(group.getClass().getSimpleName() + "." + name)
                    || (name.equals("kind") && component.getType().isEnum());
            var path = at + kind + "/" + name;
            var within = APART.contains(group.getClass().getSimpleName() + "." + name) ? and(apart, path) : apart;
            collect(path, isMark, within, read(component, group), leaves);
        }
    }

    private static List<String> and(List<String> apart, String path) {
        return Stream.concat(apart.stream(), Stream.of(path)).toList();
    }

    private static Object read(RecordComponent component, Record group) {
        try {
            return component.getAccessor().invoke(group);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether it stands in this field, whose path may name kinds or not. */
    boolean isWithin(String field) {
        return unsaid(field).isPresent();
    }

    /** Whether one of these paths names it: itself or what it is in, and what is sensitive by its kind. */
    boolean isNamedBy(List<String> paths) {
        return paths.stream().anyMatch(this::isNamedBy);
    }

    private boolean isNamedBy(String named) {
        var unsaid = unsaid(named);
        return unsaid.isPresent()
                && apart.stream().allMatch(path -> isWithin(plain(named), plain(path)))
                && SENSITIVE.stream().noneMatch(unsaid.get()::contains)
                && !(path.startsWith("/person/identifiers") && unsaid.get().contains("[OTHER]"));
    }

    private static boolean isWithin(String path, String outer) {
        return path.equals(outer) || path.startsWith(outer + "/");
    }

    private static String plain(String path) {
        return path.replaceAll("\\[[A-Z_]+]", "");
    }

    /** What of this path a path that names it does not say: kinds on the way, and what is behind. */
    private Optional<String> unsaid(String named) {
        var skipped = "";
        int at = 0;
        for (int i = 0; i < named.length(); i++, at++) {
            if (at < path.length() && path.charAt(at) == '[' && named.charAt(i) != '[') {
                int end = path.indexOf(']', at) + 1;
                skipped += path.substring(at, end);
                at = end;
            }
            if (at >= path.length() || path.charAt(at) != named.charAt(i)) return Optional.empty();
        }
        var ends = at == path.length() || path.charAt(at) == '/' || path.charAt(at) == '[';
        return ends ? Optional.of(skipped + path.substring(at)) : Optional.empty();
    }
}
