package org.qantara.elmo;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.qantara.model.Address;
import org.qantara.model.Award;
import org.qantara.model.Bytes;
import org.qantara.model.Code;
import org.qantara.model.CodeSystem;
import org.qantara.model.ContactPoint;
import org.qantara.model.Credential;
import org.qantara.model.ExternalId;
import org.qantara.model.LearningUnit;
import org.qantara.model.Organisation;
import org.qantara.model.PartialDate;
import org.qantara.model.Period;
import org.qantara.model.PersonName;
import org.qantara.model.RecordType;
import org.qantara.model.Term;
import org.qantara.model.Text;
import org.qantara.tck.Records;

/** Awards that have what ELMO demands. */
final class Awards {
    private static final Award FILLED = (Award) Records.fullest(RecordType.AWARD);

    private Awards() {}

    /** Every field of the model; what the award is called is what its first unit is called. */
    static Award fullest() {
        var draft = full();
        draft.units.add(unit("1", draft.titles));
        draft.units.add(unit("1.1", List.of(Text.plain("آلات كهربائية"))));
        draft.units.add(unit("2", List.of()));
        return draft.done();
    }

    /** Called otherwise than any of its units. */
    static Award around() {
        var draft = full();
        draft.units.addAll(FILLED.units());
        draft.units.add(unit("1", List.of(Text.plain("محولات"))));
        draft.units.add(unit("1.1", List.of(Text.plain("محركات"))));
        return draft.done();
    }

    static Award sparsest() {
        var draft = new Award.Draft("qantara-json");
        draft.person.names.add(PersonName.of("Salma", "Idrissi"));
        draft.titles.add(Text.plain("CAP soudage"));
        draft.awardingBody = issuer();
        draft.provenance.created = "2026-07-20T09:15:00Z";
        return draft.done();
    }

    private static Award.Draft full() {
        var draft = new Award.Draft("edc");
        var person = FILLED.person();
        draft.id = "DT-2026-1183";
        draft.person.identifiers.addAll(person.identifiers());
        draft.person.names.addAll(person.names());
        draft.person.birthDate = person.birthDate().orElseThrow();
        draft.person.birthPlace.city = "فاس";
        draft.person.birthPlace.region = "Fès-Meknès";
        draft.person.birthPlace.country = Term.of(CodeSystem.COUNTRY, "MA", "Maroc");
        draft.person.gender = person.gender().orElseThrow();
        draft.person.nationalities.addAll(person.nationalities());
        draft.person.residence = person.residence().orElseThrow();
        draft.titles.add(new Text("الدبلوم التقني", Text.Format.PLAIN, Optional.of("ar")));
        draft.titles.add(new Text("Diplôme de technicien", Text.Format.HTML, Optional.of("no language")));
        draft.descriptions.add(new Text("سنتان من التكوين", Text.Format.PLAIN, Optional.of("ar")));
        draft.descriptions.add(new Text("<p>Deux ans</p>", Text.Format.HTML, Optional.of("fr")));
        draft.credentialKind = Term.of("elmo-document-type", "Diploma", "دبلوم");
        draft.level = level();
        draft.field = field();
        draft.awardingBody = fullIssuer();
        draft.date = PartialDate.of(2026, 7, 10);
        draft.expires = FILLED.expires().orElseThrow();
        draft.grade = "ميزة حسن";
        draft.track = FILLED.track().orElseThrow();
        draft.url = "https://ofppt.example.ma/dt-1183";
        draft.credential = new Credential(
                "application/pdf",
                new Bytes("%PDF-1.4 /ByteRange".getBytes(StandardCharsets.US_ASCII)),
                Credential.Signature.PRESENT_UNVERIFIED);
        return draft;
    }

    private static Term level() {
        return new Term(List.of(Code.of(CodeSystem.EQF, "5"), Code.of("CNC", "2", "5b")), Optional.of("مستوى التقني"));
    }

    private static Term field() {
        return new Term(
                List.of(Code.of(CodeSystem.ISCED_FIELD, "0713"), Code.of("elmo-subject-area", "GE")),
                Optional.of("الكهرباء"));
    }

    private static LearningUnit unit(String number, List<Text> titles) {
        var filled = FILLED.units().getFirst();
        var draft = new LearningUnit.Draft();
        draft.number = number;
        draft.type = Term.of("elmo-type", "Module", "وحدة");
        draft.titles.addAll(titles);
        if (!titles.isEmpty()) draft.identifiers.add(new ExternalId(Optional.empty(), "M-" + number));
        draft.credits = new BigDecimal("7.50");
        draft.creditScheme = "ECTS";
        draft.level = level();
        draft.field = field();
        draft.status = LearningUnit.Status.FAILED;
        draft.grade = "9,5/20";
        draft.period = Period.of(PartialDate.of(2025, 9, 15), PartialDate.of(2026, 6), false);
        draft.languages.add(Term.of(CodeSystem.LANGUAGE, "ar", "العربية"));
        draft.languages.add(Term.of(CodeSystem.LANGUAGE, "fr"));
        draft.hours = new BigDecimal("120");
        draft.skills.addAll(filled.skills());
        draft.description = new Text("المحركات والمحولات", Text.Format.PLAIN, Optional.of("ar"));
        return draft.done();
    }

    private static Organisation issuer() {
        return new Organisation(
                List.of(ExternalId.of("schac", "ofppt.example.ma")),
                Optional.of("مكتب التكوين المهني"),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty());
    }

    private static Organisation fullIssuer() {
        var filled = FILLED.awardingBody().orElseThrow();
        var address = new Address.Draft();
        address.city = "Casablanca";
        address.country = Term.of(CodeSystem.COUNTRY, "MA", "المغرب");
        return new Organisation(
                List.of(ExternalId.of("schac", "ofppt.example.ma"), new ExternalId(Optional.empty(), "OF-1")),
                filled.name(),
                Optional.of(address.done()),
                List.of(
                        ContactPoint.of(ContactPoint.Kind.EMAIL, "dt@ofppt.example.ma"),
                        ContactPoint.of(ContactPoint.Kind.WEB, "https://ofppt.example.ma/"),
                        ContactPoint.of(ContactPoint.Kind.WEB, "https://dt.example.ma/")),
                filled.sector(),
                filled.description());
    }
}
