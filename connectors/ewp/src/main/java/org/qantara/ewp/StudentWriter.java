package org.qantara.ewp;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.qantara.model.CodeSystem;
import org.qantara.model.Confidence;
import org.qantara.model.ContactPoint;
import org.qantara.model.Gender;
import org.qantara.model.Identifier;
import org.qantara.model.Nomination;
import org.qantara.model.Person;
import org.qantara.model.PersonName;
import org.qantara.parsing.Countries;
import org.qantara.parsing.Place;

/** Writes who is sent. */
final class StudentWriter {
    private static final Pattern DIALLED = Pattern.compile("\\+[0-9]{1,15}");
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^.@\\s]+\\.[^@\\s]+");
    private static final Pattern COUNTRY = Pattern.compile("[A-Z][A-Z]");

    private final Person person;
    private final List<ContactPoint> contacts;
    private final Out out;
    private final Place place;
    private final Place contactsSaid;

    StudentWriter(Nomination nomination, Out out, Place said) {
        this.person = nomination.person();
        this.contacts = nomination.contacts();
        this.out = out;
        this.place = said.at("person");
        this.contactsSaid = said.at("contacts");
    }

    void write() {
        out.begin("student");
        names();
        globalId();
        out.day("birth-date", person.birthDate(), place.at("birthDate"));
        citizenship();
        out.text("gender", person.gender().map(StudentWriter::gender), place.at("gender"));
        email();
        for (int i = 0; i < contacts.size(); i++) phone(contacts.get(i), contactsSaid.item(i));
        out.end();
    }

    /** Those that are in use today and are split, first all given names and then all family names. */
    private void names() {
        var names = person.names();
        if (names.stream().noneMatch(StudentWriter::isWritable)) throw Api.notWritable("/person/names/given");
        for (int i = 0; i < names.size(); i++)
            name("given-names", names.get(i), names.get(i).given(), i, "given");
        for (int i = 0; i < names.size(); i++)
            name("family-name", names.get(i), names.get(i).family(), i, "family");
    }

    private void name(String element, PersonName name, Optional<String> part, int index, String component) {
        if (!isWritable(name)) return;
        out.inLanguage(element, part.orElse(""), Spellings.language(name.script()));
        var said = place.at("names").item(index);
        said.at(component).whole();
        said.at("script").whole();
        if (name.use() == PersonName.Use.USUAL) said.at("use").whole();
        if (name.full().filter(name(name)::equals).isPresent()) said.at("full").whole();
    }

    private static String name(PersonName name) {
        return (name.given().orElse("") + " " + name.family().orElse("")).strip();
    }

    private static boolean isWritable(PersonName name) {
        return switch (name.use()) {
            case USUAL, LEGAL -> name.given().isPresent() || name.family().isPresent();
            case BIRTH, FORMER -> false;
        };
    }

    private void globalId() {
        var identifiers = person.identifiers();
        for (int i = 0; i < identifiers.size(); i++) {
            var identifier = identifiers.get(i);
            if (!identifier.scheme().filter(StudentReader.GLOBAL_ID::equals).isPresent()) continue;
            var said = place.at("identifiers").item(i);
            out.text("global-id", Optional.of(identifier.value()), said.at("value"));
            said.at("scheme").whole();
            if (identifier.kind() == Identifier.Kind.OTHER) said.at("kind").whole();
            return;
        }
        throw Api.notWritable("/person/identifiers");
    }

    /** There is room for one. */
    private void citizenship() {
        var nationalities = person.nationalities();
        boolean written = false;
        for (int i = 0; i < nationalities.size(); i++) {
            var codes = nationalities.get(i).codes();
            for (int j = 0; j < codes.size(); j++) {
                var code = codes.get(j);
                if (!code.system().equals(CodeSystem.COUNTRY) || !isCountry(code.value())) continue;
                var said = place.at("nationalities").item(i).at("codes").item(j);
                if (written) {
                    said.at("value").onlyFirst();
                    continue;
                }
                written = true;
                out.text("citizenship", Optional.of(code.value()), said.at("value"));
                said.at("system").whole();
                if (code.confidence() == Confidence.EXACT) said.at("confidence").whole();
            }
        }
    }

    private static boolean isCountry(String code) {
        return COUNTRY.matcher(code).matches() && code.equals(Countries.code(code));
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

    private void email() {
        boolean written = false;
        for (int i = 0; i < contacts.size(); i++) {
            var contact = contacts.get(i);
            if (contact.kind() != ContactPoint.Kind.EMAIL
                    || !EMAIL.matcher(contact.value()).matches()) continue;
            var said = contactsSaid.item(i);
            if (written) said.at("value").onlyFirst();
            else {
                out.text("email", Optional.of(contact.value()), said.at("value"));
                said.at("kind").whole();
                written = true;
            }
        }
    }

    private void phone(ContactPoint contact, Place said) {
        boolean mobile = contact.kind() == ContactPoint.Kind.MOBILE;
        if (!mobile && contact.kind() != ContactPoint.Kind.PHONE) return;
        boolean dialled = DIALLED.matcher(contact.value()).matches();
        out.begin("p:phone-number");
        out.text(dialled ? "p:e164" : "p:other-format", Optional.of(contact.value()), said.at("value"));
        out.end();
        if (mobile) said.at("kind").lessPrecise();
        else said.at("kind").whole();
    }
}
