package org.qantara.ewp;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.qantara.model.ExternalId;
import org.qantara.model.Organisation;
import org.qantara.parsing.Node;
import org.qantara.parsing.Place;

/** How a university and a part of it are named: by ids alone. */
final class Hei {
    static final String SCHAC = "schac";
    static final String OUNIT = "ounit-id";

    /** EWP common types: AsciiPrintableIdentifier. */
    private static final Pattern IDENTIFIER = Pattern.compile("[!-~]{1,64}");

    private Hei() {}

    static boolean isIdentifier(String id) {
        return IDENTIFIER.matcher(id).matches();
    }

    /** A field of a university, if it is one. */
    static boolean read(Node field, Organisation.Draft organisation) {
        switch (field.name()) {
            case "hei-id" -> add(field, SCHAC, organisation);
            case "ounit-id" -> add(field, OUNIT, organisation);
            default -> {
                return false;
            }
        }
        return true;
    }

    private static void add(Node field, String scheme, Organisation.Draft organisation) {
        var id = field.text();
        if (!id.isEmpty()) organisation.identifiers.add(ExternalId.of(scheme, id));
    }

    static Optional<String> id(Optional<Organisation> organisation) {
        return organisation.stream()
                .flatMap(known -> known.identifiers().stream())
                .filter(id -> isOf(SCHAC, id))
                .map(ExternalId::value)
                .findFirst();
    }

    /** Writes the first id of each kind. */
    static void write(Organisation organisation, Out out, Place place) {
        var ids = organisation.identifiers();
        write("hei-id", SCHAC, ids, out, place);
        write("ounit-id", OUNIT, ids, out, place);
    }

    private static void write(String name, String scheme, List<ExternalId> ids, Out out, Place place) {
        for (int i = 0; i < ids.size(); i++) {
            var id = ids.get(i);
            if (isOf(scheme, id) && (scheme.equals(SCHAC) || isIdentifier(id.value()))) {
                out.leaf(name, id.value());
                place.at("identifiers").item(i).whole();
                return;
            }
        }
    }

    private static boolean isOf(String scheme, ExternalId id) {
        return id.scheme().filter(scheme::equals).isPresent();
    }
}
