package org.qantara.hub.registry.yaml;

import static org.qantara.spi.ProblemCode.GIVEN_TWICE;
import static org.qantara.spi.ProblemCode.UNKNOWN_FIELD;
import static org.qantara.spi.ProblemCode.UNKNOWN_PARTNER;
import static org.qantara.spi.ProblemCode.UNKNOWN_RECORD_TYPE;

import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.qantara.hub.fields.FieldList;
import org.qantara.hub.registry.Agreement;
import org.qantara.hub.registry.Authorisation;
import org.qantara.hub.registry.FieldPath;
import org.qantara.hub.registry.LegalGround;
import org.qantara.hub.registry.PartnerId;
import org.qantara.model.RecordType;
import org.qantara.spi.Rule;

/** Reads an agreement between partners that are known. */
final class AgreementReader {
    private static final Pattern WORD = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");
    private static final int LONGEST_ID = 200;

    private final Set<PartnerId> partners;

    AgreementReader(Set<PartnerId> partners) {
        this.partners = partners;
    }

    Agreement read(Place place) {
        var members = place.members(
                "id",
                "from",
                "to",
                "record",
                "purpose",
                "programme",
                "fields",
                "legalGround",
                "authorisation",
                "retention",
                "validFrom",
                "validUntil");
        var from = partner(members.required("from"));
        var to = partner(members.required("to"));
        if (from.equals(to)) throw members.required("to").isNot(Rule.OTHER_THAN, from.value());
        var type = type(members.required("record"));
        var purpose = word(members.required("purpose"));
        return new Agreement(
                members.optional("id").map(AgreementReader::id).orElseGet(() -> Agreement.id(from, to, type, purpose)),
                from,
                to,
                type,
                purpose,
                members.text("programme"),
                fields(members.items("fields"), type),
                members.optional("legalGround").map(it -> it.oneOf(LegalGround.class)),
                members.optional("authorisation").map(AgreementReader::authorisation),
                members.optional("retention").map(Place::period),
                members.required("validFrom").date(),
                lastDay(members));
    }

    private PartnerId partner(Place place) {
        var id = PartnerReader.id(place);
        if (!partners.contains(id)) throw place.wrong(UNKNOWN_PARTNER);
        return id;
    }

    private static RecordType type(Place place) {
        return RecordType.of(place.text()).orElseThrow(() -> place.wrong(UNKNOWN_RECORD_TYPE, RecordType.ids()));
    }

    static String id(Place place) {
        var text = place.text();
        if (text.length() > LONGEST_ID || !text.matches("[A-Za-z0-9][A-Za-z0-9._-]*"))
            throw place.isNot(Rule.AGREEMENT_ID);
        return text;
    }

    /** Purposes travel in headers. */
    private static String word(Place place) {
        var text = place.text();
        if (!WORD.matcher(text).matches()) throw place.isNot(Rule.PURPOSE_WORD);
        return text;
    }

    private static List<FieldPath> fields(List<Place> places, RecordType type) {
        var all = new LinkedHashSet<FieldPath>();
        for (var place : places) {
            var path = FieldPath.parse(place.text()).orElseThrow(() -> place.isNot(Rule.FIELD_PATH));
            if (!path.isIn(type.recordClass())) throw place.wrong(UNKNOWN_FIELD, nearest(type, place.text()));
            if (!all.add(path)) throw place.wrong(GIVEN_TWICE);
        }
        return List.copyOf(all);
    }

    /** The one most like it, then those that all others are in. */
    private static String nearest(RecordType type, String path) {
        return Stream.concat(
                        Stream.of(FieldList.nearest(type, path)),
                        Arrays.stream(type.recordClass().getRecordComponents())
                                .map(RecordComponent::getName)
                                .map("/"::concat))
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private static Authorisation authorisation(Place place) {
        var members = place.members("reference", "validFrom", "validUntil");
        return new Authorisation(
                members.required("reference").text(),
                members.required("validFrom").date(),
                lastDay(members));
    }

    static LocalDate lastDay(Members members) {
        var last = members.required("validUntil");
        if (last.date().isBefore(members.required("validFrom").date())) throw last.isNot(Rule.NOT_BEFORE, "validFrom");
        return last.date();
    }
}
