package org.qantara.hub.fields;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.qantara.model.Award;
import org.qantara.model.Bytes;
import org.qantara.model.Credential;
import org.qantara.model.HubRecord;
import org.qantara.model.Identifier;
import org.qantara.model.PartialDate;
import org.qantara.model.Period;
import org.qantara.model.PersonName;
import org.qantara.model.RecordType;
import org.qantara.model.Text;
import org.qantara.spi.Loss;

/** The document an award was read from says all that the award says, and in every format it would leave as it is. */
class OriginalTest {
    private static final String NATIONAL_ID = "/person/identifiers[NATIONAL_ID]";
    private static final List<String> ALL = List.of("/person", NATIONAL_ID, "/titles", "/date", "/credential");

    @Test
    void itLeavesWithAllThatItSays() {
        var award = award();

        var part = part(FieldList.of(RecordType.AWARD, ALL), award);

        assertThat(part.record()).isSameAs(award);
        assertThat(part.withheld()).isEmpty();
    }

    @Test
    void itStaysWhereANumberOfThePersonStays() {
        var part = part(FieldList.of(RecordType.AWARD, List.of("/person", "/titles", "/date", "/credential")), award());

        assertThat(((Award) part.record()).credential()).isEmpty();
        assertThat(part.record()).isEqualTo(without(NATIONAL_ID, "/credential"));
        assertThat(part.withheld())
                .containsExactly(
                        new Loss(NATIONAL_ID, Loss.Reason.WITHHELD), new Loss("/credential", Loss.Reason.WITHHELD));
    }

    @Test
    void itStaysWhereAnythingStays() {
        for (var path : List.of("/titles", "/date")) {
            var named = ALL.stream().filter(it -> !it.equals(path)).toList();
            if (FieldList.of(RecordType.AWARD, named).excerpt(award()) instanceof Excerpt.Part<HubRecord> part) {
                assertThat(((Award) part.record()).credential()).isEmpty();
                assertThat(part.withheld()).contains(new Loss("/credential", Loss.Reason.WITHHELD));
            }
        }
    }

    @Test
    void itStaysWhereThePersonHasNotConsentedToSomething() {
        var consented = EnumSet.of(Category.IDENTITY, Category.EDUCATION, Category.DOCUMENTS, Category.ORIGIN);

        var part = part(Consented.to(Set.copyOf(consented), RecordType.AWARD), award());

        assertThat(((Award) part.record()).credential()).isEmpty();
        assertThat(part.withheld())
                .containsExactly(
                        new Loss("/person/identifiers", Loss.Reason.NOT_CONSENTED),
                        new Loss("/credential", Loss.Reason.NOT_CONSENTED));
        consented.add(Category.IDENTIFIERS);
        assertThat(part(Consented.to(consented, RecordType.AWARD), award()).withheld())
                .isEmpty();
    }

    @Test
    void whereThereIsNoneNothingIsToldOfIt() {
        var draft = draft();
        draft.credential = null;

        var part = part(
                FieldList.of(RecordType.AWARD, List.of("/person", "/titles", "/date", "/credential")), draft.done());

        assertThat(part.withheld()).containsExactly(new Loss(NATIONAL_ID, Loss.Reason.WITHHELD));
    }

    private static Excerpt.Part<HubRecord> part(FieldList<HubRecord> list, HubRecord record) {
        return (Excerpt.Part<HubRecord>) list.excerpt(record);
    }

    private static Award award() {
        return draft().done();
    }

    private static HubRecord without(String... paths) {
        var named = ALL.stream().filter(it -> !List.of(paths).contains(it)).toList();
        return part(FieldList.of(RecordType.AWARD, named), award()).record();
    }

    private static Award.Draft draft() {
        var draft = new Award.Draft("edc");
        draft.person.names.add(PersonName.of("نجاة", "أيت الحاج"));
        draft.person.identifiers.add(new Identifier(
                Identifier.Kind.NATIONAL_ID, "QA771204", Optional.empty(), Optional.empty(), Period.UNKNOWN));
        draft.titles.add(Text.plain("كهرباء البناء"));
        draft.date = PartialDate.of(2026, 7, 14);
        draft.credential = new Credential(
                "application/ld+json",
                new Bytes("{\"nationalID\":\"QA771204\"}".getBytes(StandardCharsets.UTF_8)),
                Credential.Signature.NONE);
        return draft;
    }
}
