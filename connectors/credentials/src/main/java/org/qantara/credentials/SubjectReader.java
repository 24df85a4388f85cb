package org.qantara.credentials;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.qantara.model.Identifier;
import org.qantara.model.Identifier.Kind;
import org.qantara.model.Period;
import org.qantara.model.Person;
import org.qantara.model.PersonName;
import org.qantara.parsing.Dates;
import org.qantara.parsing.Node;
import org.qantara.spi.Loss;

/** Reads the person a credential is about (ELM: Person). */
final class SubjectReader {
    /** As it stands in documents of the authorities: with a capital iota of the Greek alphabet. */
    private static final String EIDAS_WITH_IOTA = "eIDAS\u0399dentifier";

    private static final String WITHIN_THE_DOCUMENT = "urn:epass:";

    private final Person.Draft person;
    private final ClaimReader claims;
    /** By language; a person is spelt differently in each. */
    private final Map<String, PersonName.Draft> names = new LinkedHashMap<>();

    private final Map<String, PersonName.Draft> birthNames = new LinkedHashMap<>();

    SubjectReader(Person.Draft person, ClaimReader claims) {
        this.person = person;
        this.claims = claims;
    }

    void read(Node node) {
        node.fields(this::field, "citizenshipCountry", "identifier", "hasClaim");
        names.values().stream().filter(name -> !name.isEmpty()).forEach(name -> person.names.add(name.done()));
        birthNames.values().stream().filter(name -> !name.isEmpty()).forEach(name -> {
            name.use = PersonName.Use.BIRTH;
            person.names.add(name.done());
        });
    }

    private void field(Node field) {
        switch (field.name()) {
            case "id" -> id(field);
            case "type" -> field.ignore();
            case "fullName" -> spelt(field, names, (name, text) -> name.full = text);
            case "givenName" -> spelt(field, names, (name, text) -> name.given = text);
            case "familyName" -> spelt(field, names, (name, text) -> name.family = text);
            case "birthName" -> spelt(field, birthNames, (name, text) -> name.full = text);
            case "dateOfBirth" -> person.birthDate = Dates.read(field);
            case "gender" -> person.gender = Concepts.gender(field);
            case "citizenshipCountry" ->
                Optional.ofNullable(Concepts.country(field)).ifPresent(person.nationalities::add);
            case "nationalID" -> identifier(field, Kind.NATIONAL_ID, null);
            case "eIDASIdentifier", EIDAS_WITH_IOTA -> identifier(field, Kind.OTHER, "eidas");
            case "taxIdentifier" -> identifier(field, Kind.OTHER, "tax");
            case "identifier" -> identifier(field, Kind.OTHER, null);
            case "hasClaim" -> claims.top(field);
            default -> {}
        }
    }

    private void id(Node field) {
        var id = field.text();
        if (!id.isEmpty() && !id.startsWith(WITHIN_THE_DOCUMENT))
            person.identifiers.add(
                    new Identifier(Kind.OTHER, id, Optional.of("uri"), Optional.empty(), Period.UNKNOWN));
    }

    private void identifier(Node field, Kind kind, String usual) {
        var read = Identifiers.read(field);
        if (read.value() == null) return;
        person.identifiers.add(new Identifier(
                kind,
                read.value(),
                Optional.ofNullable(read.scheme() == null ? usual : read.scheme()),
                Optional.ofNullable(read.country()),
                Period.UNKNOWN));
    }

    private static void spelt(
            Node field, Map<String, PersonName.Draft> names, BiConsumer<PersonName.Draft, String> part) {
        var alone = field.textOrChildren(language -> {
            if (language.number() > 1) language.lost(Loss.Reason.ONLY_FIRST_KEPT);
            else take(language.text(), language.name(), names, part);
        });
        take(alone, "", names, part);
    }

    private static void take(
            String text,
            String language,
            Map<String, PersonName.Draft> names,
            BiConsumer<PersonName.Draft, String> part) {
        if (!text.isEmpty()) part.accept(names.computeIfAbsent(language, _ -> new PersonName.Draft()), text);
    }
}
