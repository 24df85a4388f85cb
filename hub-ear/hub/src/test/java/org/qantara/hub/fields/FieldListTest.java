package org.qantara.hub.fields;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.qantara.model.Address;
import org.qantara.model.Attachment;
import org.qantara.model.Bytes;
import org.qantara.model.Candidate;
import org.qantara.model.CandidateDraft;
import org.qantara.model.ContactPoint;
import org.qantara.model.Experience;
import org.qantara.model.HubRecord;
import org.qantara.model.Identifier;
import org.qantara.model.PartialDate;
import org.qantara.model.PersonName;
import org.qantara.model.RecordType;
import org.qantara.model.Term;
import org.qantara.spi.Loss;

class FieldListTest {
    private final CandidateDraft draft = new CandidateDraft("europass-xml");

    FieldListTest() {
        draft.names.add(PersonName.of("Chaimae", "Oubihi"));
        draft.names.add(PersonName.of("شيماء", "أوبيهي"));
        draft.birthDate = PartialDate.of(2003, 4, 5);
    }

    @Test
    void anEmptyListLetsNothingOut() {
        assertThat(list().excerpt(draft.done())).isEqualTo(new Excerpt.Nothing<>(""));
    }

    @Test
    void aRecordThatLosesNothingIsTheSameOne() {
        var record = draft.done();

        var part = part(record, "/person");

        assertThat(part.record()).isSameAs(record);
        assertThat(part.withheld()).isEmpty();
    }

    @Test
    void whatIsNotNamedIsWithheldAndToldOnce() {
        draft.contacts.add(ContactPoint.of(ContactPoint.Kind.EMAIL, "c@example.ma"));
        draft.contacts.add(ContactPoint.of(ContactPoint.Kind.PHONE, "+212 600 00 00 00"));
        draft.addresses.add(new Address(
                List.of("1, rue X"),
                Optional.empty(),
                Optional.of("Rabat"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty()));

        var part = part(draft.done(), "/person/names");

        assertThat(part.record().person().names()).isEqualTo(draft.names);
        assertThat(part.record().person().birthDate()).isEmpty();
        assertThat(part.record().contacts()).isEmpty();
        assertThat(part.record().addresses()).isEmpty();
        assertThat(part.withheld()).containsExactly(withheld("/person/birthDate", "/contacts", "/addresses"));
    }

    @Test
    void oneKindOfThingMayBeNamedAlone() {
        draft.contacts.add(ContactPoint.of(ContactPoint.Kind.PHONE, "+212 600 00 00 00"));
        draft.contacts.add(ContactPoint.of(ContactPoint.Kind.EMAIL, "c@example.ma"));

        var part = part(draft.done(), "/person", "/contacts[EMAIL]");

        assertThat(part.record().contacts()).containsExactly(ContactPoint.of(ContactPoint.Kind.EMAIL, "c@example.ma"));
        assertThat(part.withheld()).containsExactly(withheld("/contacts[PHONE]"));
    }

    @Test
    void aFieldWithinEveryItemOfAListIsToldOnce() {
        draft.experience.add(work("Électricienne", "Atelier A"));
        draft.experience.add(work("Frigoriste", "Atelier B"));

        var part = part(draft.done(), "/person", "/experience/position");

        assertThat(part.record().experience())
                .extracting(it -> it.position().orElseThrow().label().orElseThrow())
                .containsExactly("Électricienne", "Frigoriste");
        assertThat(part.record().experience())
                .allSatisfy(it -> assertThat(it.organisation()).isEmpty());
        assertThat(part.withheld()).containsExactly(withheld("/experience/organisation"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/person", "/person/identifiers", "/person/identifiers/value"})
    void aNumberOfADocumentLeavesOnlyByItsOwnPath(String path) {
        for (var kind : Identifier.Kind.values()) draft.identifiers.add(Identifier.of(kind, kind + "-1"));

        var around = part(draft.done(), "/person/names", path);
        var named = part(draft.done(), "/person/names", path, "/person/identifiers[NATIONAL_ID]");

        assertThat(around.record().person().identifiers())
                .extracting(Identifier::kind)
                .containsExactly(Identifier.Kind.PARTNER);
        assertThat(around.withheld())
                .contains(withheld(
                        "/person/identifiers[NATIONAL_ID]",
                        "/person/identifiers[PASSPORT]",
                        "/person/identifiers[RESIDENCE_PERMIT]",
                        "/person/identifiers[SOCIAL_SECURITY]",
                        "/person/identifiers[OTHER]"));
        assertThat(named.record().person().identifiers())
                .extracting(Identifier::kind)
                .containsExactly(Identifier.Kind.NATIONAL_ID, Identifier.Kind.PARTNER);
    }

    @Test
    void anAttachmentLeavesOnlyByThePathOfItsKind() {
        for (var kind : Attachment.Kind.values()) draft.attachments.add(attachment(kind));

        assertThat(part(draft.done(), "/person", "/attachments").record().attachments())
                .isEmpty();
        assertThat(part(draft.done(), "/person", "/attachments[PHOTO]").record().attachments())
                .containsExactly(attachment(Attachment.Kind.PHOTO));
        assertThat(part(draft.done(), "/person", "/attachments[PHOTO]").withheld())
                .containsExactly(withheld("/attachments[SIGNATURE]", "/attachments[DOCUMENT]"));
    }

    @Test
    void whatCannotStandWithoutWhatIsWithheldStaysWhole() {
        draft.contacts.add(new ContactPoint(
                ContactPoint.Kind.EMAIL, "c@example.ma", Optional.of(ContactPoint.Use.HOME), Optional.empty()));

        var part = part(draft.done(), "/person", "/contacts/use");

        assertThat(part.record().contacts()).isEmpty();
        assertThat(part.withheld()).contains(withheld("/contacts"));
    }

    @Test
    void whatIsLeftWithItsMarksAloneStaysWhole() {
        draft.experience.add(work("Électricienne", "Atelier A"));

        var part = part(draft.done(), "/person", "/experience/url");

        assertThat(part.record().experience()).isEmpty();
        assertThat(part.withheld()).contains(withheld("/experience"));
    }

    @ParameterizedTest
    @CsvSource({"/experience, /person", "/person/birthDate, /person", "/person/names/title, /person"})
    void aPersonWithoutNameAndNumberIsNotSent(String path, String at) {
        assertThat(list(path).excerpt(draft.done())).isEqualTo(new Excerpt.Nothing<>(at));
    }

    @Test
    void ofWhatARecordWasReadFromOnlyTheFormatGoesAlong() {
        draft.provenance.generator = "Bureau 7";
        draft.provenance.documentId = "cv-1";

        var some = part(draft.done(), "/person");
        var more = part(draft.done(), "/person", "/provenance/generator");

        assertThat(some.record().provenance()).isEqualTo(new org.qantara.model.Provenance.Draft("europass-xml").done());
        assertThat(some.withheld()).containsExactly(withheld("/provenance"));
        assertThat(more.record().provenance().generator()).contains("Bureau 7");
        assertThat(more.record().provenance().documentId()).isEmpty();
        assertThat(more.withheld()).containsExactly(withheld("/provenance/documentId"));
    }

    @ParameterizedTest
    @CsvSource({
        "/person/name, /person/names",
        "/birthDate, /person/birthDate",
        "/experiences, /experience",
        "/Person/Names, /person/names",
        "/contacts[MAIL], /contacts[EMAIL]",
        "/experience[2]/position, /experience/position",
        "/attachments[PHOTO]/contents, /attachments/content",
        "/person/, /person",
        "person, /person"
    })
    void aPathThatNamesNothingIsAnErrorWithTheNearestOne(String path, String nearest) {
        assertThatThrownBy(() -> list(path)).isInstanceOfSatisfying(UnknownField.class, error -> {
            assertThat(error.path()).isEqualTo(path);
            assertThat(error.nearest()).isEqualTo(nearest);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "*", "/*", "/person/../contacts", "/person/identifiers[]", "/experience[PHOTO]", "//"})
    void aListNamesFieldsAndNothingElse(String path) {
        assertThatThrownBy(() -> list(path)).isInstanceOf(UnknownField.class);
    }

    static FieldList<HubRecord> list(String... paths) {
        return FieldList.of(RecordType.CANDIDATE, List.of(paths));
    }

    private static Of part(Candidate record, String... paths) {
        var excerpt = list(paths).excerpt(record);
        assertThat(excerpt).isInstanceOf(Excerpt.Part.class);
        var part = (Excerpt.Part<HubRecord>) excerpt;
        return new Of((Candidate) part.record(), part.withheld());
    }

    private record Of(Candidate record, List<Loss> withheld) {}

    private static Loss[] withheld(String... paths) {
        return List.of(paths).stream()
                .map(at -> new Loss(at, Loss.Reason.WITHHELD))
                .toArray(Loss[]::new);
    }

    private static Experience work(String position, String employer) {
        var work = new Experience.Draft();
        work.position = Term.labelled(position);
        work.organisation.name = employer;
        return work.done();
    }

    private static Attachment attachment(Attachment.Kind kind) {
        return new Attachment(
                kind,
                Optional.empty(),
                Optional.empty(),
                Optional.of(new Bytes(new byte[] {1, 2, 3})),
                Optional.empty(),
                Optional.empty());
    }
}
