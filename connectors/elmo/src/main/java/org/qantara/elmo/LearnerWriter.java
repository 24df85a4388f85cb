package org.qantara.elmo;

import java.util.Optional;
import java.util.function.Predicate;
import org.qantara.model.Gender;
import org.qantara.model.Identifier;
import org.qantara.model.Person;
import org.qantara.model.PersonName;
import org.qantara.parsing.Place;

/** Writes who is awarded. */
final class LearnerWriter {
    private final Person person;
    private final Out out;
    private final Place said;
    private final boolean isSecond;

    LearnerWriter(Person person, Out out, Place said) {
        this.person = person;
        this.out = out;
        this.said = said;
        this.isSecond = out.version == Version.V2;
    }

    void write() {
        out.begin("learner");
        citizenship();
        for (int i = 0; i < person.identifiers().size(); i++)
            identifier(person.identifiers().get(i), said.at("identifiers").item(i));
        names();
        if (isSecond) out.day("dateOfBirth", person.birthDate(), said.at("birthDate"));
        out.day("bday", person.birthDate(), said.at("birthDate"));
        var born = said.at("birthPlace");
        out.text("placeOfBirth", person.birthPlace().flatMap(it -> it.city()), born.at("city"));
        if (isSecond)
            person.birthPlace()
                    .flatMap(it -> it.country())
                    .ifPresent(country -> out.country("countryOfBirth", country, born.at("country")));
        first(PersonName.Use.BIRTH).ifPresent(this::birthName);
        out.text("gender", person.gender().map(LearnerWriter::gender), said.at("gender"));
        out.end();
    }

    /** There is room for one. */
    private void citizenship() {
        var nationalities = person.nationalities();
        for (int i = 0; i < nationalities.size(); i++)
            if (out.country(
                    "citizenship",
                    nationalities.get(i),
                    said.at("nationalities").item(i))) return;
    }

    private void identifier(Identifier identifier, Place place) {
        var ofKind = IdentifierKind.type(identifier.kind());
        var type = ofKind.or(identifier::scheme).orElse(Identified.OTHER);
        out.with("identifier", "type", type, identifier.value());
        place.at("value").whole();
        place.at("kind").whole();
        if (ofKind.isEmpty()) place.at("scheme").whole();
    }

    /** The first that is split; version 2 demands another, or the same again. */
    private void names() {
        int split = index(name -> name.given().isPresent() || name.family().isPresent(), -1);
        int other = index(_ -> true, split);
        if (split < 0 && (other < 0 || !isSecond)) throw Out.notWritable("/person/names/given");
        var name = split < 0
                ? Optional.<PersonName>empty()
                : Optional.of(person.names().get(split));
        out.demanded("givenNames", name.flatMap(PersonName::given).orElse(""));
        out.demanded("familyName", name.flatMap(PersonName::family).orElse(""));
        name.ifPresent(it -> split(it, said.at("names").item(split)));
        if (isSecond && other >= 0)
            alternative(person.names().get(other), said.at("names").item(other));
        else if (isSecond) out.demanded("alternativeName", inOneLine(name.orElseThrow()));
    }

    private static void split(PersonName name, Place place) {
        place.at("given").whole();
        place.at("family").whole();
        place.at("script").whole();
        if (name.full().filter(inOneLine(name)::equals).isPresent())
            place.at("full").whole();
        if (name.use() == PersonName.Use.USUAL) place.at("use").whole();
    }

    private static String inOneLine(PersonName name) {
        return (name.given().orElse("") + " " + name.family().orElse("")).strip();
    }

    private void alternative(PersonName name, Place place) {
        out.with("alternativeName", "xml:lang", LearnerReader.language(name.script()), name.display());
        inOneLine(name, place);
        if (name.use() == PersonName.Use.USUAL) place.at("use").whole();
    }

    private static void inOneLine(PersonName name, Place place) {
        if (name.full().isPresent()) place.at("full").whole();
        place.at("given").lessPrecise();
        place.at("family").lessPrecise();
        place.at("script").whole();
    }

    private void birthName(int index) {
        var name = person.names().get(index);
        out.leaf("birthName", name.display());
        inOneLine(name, said.at("names").item(index));
        said.at("names").item(index).at("use").whole();
    }

    /** The first name that is in use today and like this, but not the one at an index; -1 if there is none. */
    private int index(Predicate<PersonName> like, int but) {
        var names = person.names();
        for (int i = 0; i < names.size(); i++) {
            boolean today =
                    names.get(i).use() == PersonName.Use.USUAL || names.get(i).use() == PersonName.Use.LEGAL;
            if (i != but && today && like.test(names.get(i))) return i;
        }
        return -1;
    }

    private Optional<Integer> first(PersonName.Use use) {
        for (int i = 0; i < person.names().size(); i++)
            if (person.names().get(i).use() == use) return Optional.of(i);
        return Optional.empty();
    }

    /** ISO 5218, which knows no other. */
    private static String gender(Gender gender) {
        return switch (gender) {
            case NOT_KNOWN -> "0";
            case MALE -> "1";
            case FEMALE -> "2";
            case OTHER -> null;
        };
    }
}
