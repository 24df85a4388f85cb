package org.qantara.hub.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.qantara.hub.dossier.FileJson;
import org.qantara.hub.dossier.FilePage;
import org.qantara.hub.dossier.SubjectFile;
import org.qantara.hub.dossier.SubjectFiles;
import org.qantara.hub.erasure.Whom;
import org.qantara.hub.people.Conflict;
import org.qantara.model.PersonName;
import org.qantara.spi.Texts;

/** What was made of somebody's records outlives them, and is told: who they are, their way, and whether they are held. */
class WhatIsKeptOfSomebodyTest extends ComparingFixture {
    private static final String FIRST = "QX310077";
    private static final String SECOND = "QX310078";

    private final SubjectFiles files = new SubjectFiles(database.dataSource(), subjects, keyring, registry, clock);

    @Test
    void whoTheyAreSaidToBeIsToldInTheirWords() throws SQLException {
        enter("m-1", Way.PUSH, SALMA, id(FIRST));
        execute("delete from content");

        var file = files.of(number(FIRST));

        assertThat(file.received().getFirst().held()).isEmpty();
        var said = file.known().descriptions();
        assertThat(said).hasSize(1);
        assertThat(said.getFirst().from()).isEqualTo("anapec");
        assertThat(said.getFirst().first()).isEqualTo(NOON);
        assertThat(said.getFirst().person().record().toString()).contains(FIRST, "1998-03-14", "تازة");
        assertThat(page(file)).contains("من أنت حسب ما أُرسل", FIRST, "تازة");
        assertThat(FileJson.of(file, Locale.FRENCH, registry)
                        .at("/descriptions/0/person/birthDate")
                        .asText())
                .isEqualTo("1998-03-14");
    }

    @Test
    void whoseNumbersAreOthersIsNotToldOfThem() {
        enter("m-1", Way.PUSH, SALMA, id(FIRST));
        enter("m-2", Way.PUSH, PersonName.of("هند", "التازي"), id(OMAR), id(HIND));

        assertThat(files.of(number(FIRST)).known().toString()).doesNotContain(OMAR, HIND);
    }

    @Test
    void whetherTheyAreHeldAndWhatWasDecidedIsToldAndNotOfWhomElse() {
        enter("m-1", Way.PUSH, SALMA, id(FIRST));
        enter("m-2", Way.PUSH, PersonName.of("Salma", "El Idrissi"), id(SECOND));

        var held = files.of(number(FIRST));

        assertThat(held.known().held()).isTrue();
        assertThat(held.known().doubts()).singleElement().satisfies(doubt -> {
            assertThat(doubt.ofOne()).isFalse();
            assertThat(doubt.decision()).isEmpty();
        });
        assertThat(page(held)).contains("لا يُرسل شيء عنك").doesNotContain(SECOND, "doubt");

        decide(Conflict.Decision.DIFFERENT);
        var free = files.of(number(FIRST));

        assertThat(free.known().held()).isFalse();
        assertThat(free.known().doubts().getFirst().decision()).contains("DIFFERENT");
        assertThat(page(free)).contains("إنه شخص آخر").doesNotContain("لا يُرسل شيء عنك", SECOND);
    }

    @Test
    void theirWayIsToldStepByStep() throws SQLException {
        enter("m-1", Way.PUSH, SALMA, id(FIRST));
        execute("""
            insert into programme_case (id, corridor, subject, begun_at)
            select '00000000-0000-4000-8000-0000000000c1', 'thamm-ma-de', id, now() from subject""");
        execute("""
            insert into programme_event (id, programme_case, partner, stage, result, occurred, expires, recorded_at,
                decided, occupation, flags, moved)
            values ('00000000-0000-4000-8000-0000000000e1', '00000000-0000-4000-8000-0000000000c1', 'zav', 'VISA',
                'GRANTED', '2026-02-01', '2026-08-01', '2026-02-02T10:00Z', 'HUMAN', '{}', '{}', true)""");

        var file = files.of(number(FIRST));

        var way = file.known().cases().getFirst();
        assertThat(way.corridor()).isEqualTo("thamm-ma-de");
        assertThat(way.steps().getFirst().result()).contains("GRANTED");
        assertThat(page(file)).contains("مسارك: thamm-ma-de", "2026-08-01").doesNotContain("VISA", "GRANTED");
        assertThat(FileJson.of(file, Locale.ENGLISH, registry)
                        .at("/cases/0/steps/0/stage/code")
                        .asText())
                .isEqualTo("VISA");
        execute("truncate programme_case, programme_case_name, programme_event");
    }

    @Test
    void ofWhoIsErasedNothingIsKept() {
        enter("m-1", Way.PUSH, SALMA, id(FIRST));
        erasures.erase(number(FIRST), OFFICER, "request 7");

        var file = files.of(number(FIRST));

        assertThat(file.state()).isEqualTo(SubjectFile.State.ERASED);
        assertThat(file.known().descriptions()).isEmpty();
        assertThat(file.known().cases()).isEmpty();
    }

    private String page(SubjectFile file) {
        return FilePage.of(file, new Whom.Person(List.of(), List.of(), Optional.empty()), Texts.ARABIC, registry);
    }
}
