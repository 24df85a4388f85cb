package org.qantara.hub.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.qantara.hub.audit.Deed;
import org.qantara.hub.audit.Through;
import org.qantara.hub.fields.Category;
import org.qantara.hub.notice.Notice;
import org.qantara.hub.people.Conflict;
import org.qantara.hub.registry.LegalGround;
import org.qantara.hub.registry.Registry;
import org.qantara.model.RecordType;
import org.qantara.spi.Connector;
import org.qantara.spi.Texts;

class WordsTest {
    private static final Instant DUE = Instant.parse("2026-03-04T12:00:00Z");

    static List<Locale> languages() {
        return Texts.LANGUAGES;
    }

    @Test
    void aTimeKeepsItsOrderAmongArabicWords() {
        var time = Instant.parse("2026-03-04T12:00:00Z");
        var nobody = new Registry(List.of(), List.of());

        assertThat(new Words(Texts.ARABIC, nobody).time(time)).isEqualTo("\u20662026-03-04 12:00\u2069");
        assertThat(new Words(Locale.FRENCH, nobody).time(time)).isEqualTo("2026-03-04 12:00");
    }

    @ParameterizedTest
    @MethodSource("languages")
    void nobodyIsSaidToBeToldWhoIsNotAndNoPastDayIsADeadline(Locale language) {
        var words = new Words(language, new Registry(List.of(), List.of()));
        var told = Optional.of(DUE.minusSeconds(86_400));
        var late = Optional.of(DUE.plusSeconds(86_400));

        var untold = words.notice(noticed(DUE, Optional.empty(), Optional.empty()));
        var open = words.notice(noticed(DUE, told, Optional.empty()));
        var overdue = words.notice(noticed(DUE.plusSeconds(1), told, Optional.empty()));
        var overdueUntold = words.notice(noticed(DUE.plusSeconds(1), Optional.empty(), Optional.empty()));
        var done = words.notice(noticed(DUE, told, late));
        var doneUntold = words.notice(noticed(DUE, Optional.empty(), late));

        assertThat(List.of(untold, open, overdue, overdueUntold, done, doneUntold))
                .doesNotHaveDuplicates()
                .noneMatch(text -> text.contains("OPEN") || text.contains("untold") || text.contains("OVERDUE"));
        assertThat(List.of(untold, overdueUntold, doneUntold)).noneMatch(text -> text.contains("2026-03-03"));
        assertThat(List.of(open, overdue, done)).allMatch(text -> text.contains("2026-03-03"));
        assertThat(List.of(untold, open, overdue, overdueUntold)).allMatch(text -> text.contains("2026-03-04"));
        assertThat(List.of(done, doneUntold)).allMatch(text -> text.contains("2026-03-05"));
    }

    private static SubjectFile.Noticed noticed(Instant now, Optional<Instant> told, Optional<Instant> acknowledged) {
        var state = Notice.State.of(now, DUE, told, acknowledged);
        return new SubjectFile.Noticed(Notice.Kind.WITHDRAWAL, state, DUE, DUE, told, acknowledged);
    }

    @ParameterizedTest
    @MethodSource("languages")
    void whateverAFileTellsHasWords(Locale language) {
        var words = new Words(language, new Registry(List.of(), List.of()));

        var keys = Stream.of(
                        Arrays.stream(Deed.values()).map(it -> "deed." + it),
                        Arrays.stream(Through.values()).map(it -> "through." + it),
                        Arrays.stream(LegalGround.values()).map(it -> "ground." + it),
                        Arrays.stream(SubjectFile.State.values()).map(Enum::name),
                        Arrays.stream(RecordType.values()).map(RecordType::id),
                        Arrays.stream(Notice.Kind.values()).map(it -> "notice." + it),
                        Arrays.stream(Conflict.Decision.values()).map(it -> "doubt." + it),
                        Stream.of("doubt.OPEN", "doubt.ofOne", "doubt.ofTwo", "doubts.held", "descriptions", "case"),
                        Stream.of("WAITING", "DELIVERED", "REFUSED", "PARKED").map("state."::concat))
                .flatMap(it -> it);

        assertThat(keys).allMatch(words::has);
        assertThat(words.of("staff", "salma")).contains("salma").doesNotContain("''");
    }

    @ParameterizedTest
    @MethodSource("languages")
    void whateverARecordSaysHasWords(Locale language) {
        var words = new Words(language, new Registry(List.of(), List.of()));
        var keys = new TreeSet<String>();
        for (var type : RecordType.values()) collect(type.recordClass(), keys);
        for (var category : Category.values()) keys.add("category." + category.word());
        for (var format : ServiceLoader.load(Connector.class)) keys.add("format." + format.id());

        assertThat(keys)
                .contains("field.birthDate", "value.NATIONAL_ID", "format.qantara-json")
                .allMatch(words::has);
    }

    @Test
    void aPathIsToldInWordsWithTheKindAndThePlaceInAList() {
        var words = new Words(Locale.FRENCH, new Registry(List.of(), List.of()));

        assertThat(words.path("/person/identifiers[NATIONAL_ID]"))
                .isEqualTo("personne › numéro d’identification (numéro d’identité nationale)");
        assertThat(words.path("/person/names[2]/title")).isEqualTo("personne › nom (2) › civilité");
        assertThat(words.path("/person/tattoos")).isEqualTo("personne › tattoos");
        assertThat(words.path("")).isEmpty();
    }

    @Test
    void aTimeStaysOnItsLineAndKeepsItsOrder() {
        var time = "<bdi dir=\"ltr\"><time>2026-03-04 12:00</time></bdi>";

        assertThat(Html.escaped("في \u20662026-03-04 12:00\u2069.")).isEqualTo("في " + time + ".");
        assertThat(Html.escaped("le 2026-03-04 12:00, <b>")).isEqualTo("le " + time + ", &lt;b&gt;");
        assertThat(Html.code("0198c0de-2026-03-04-x")).doesNotContain("time");
    }

    private static void collect(Class<?> type, Set<String> keys) {
        if (type.isEnum()) for (var constant : type.getEnumConstants()) keys.add("value." + constant);
        if (!type.isRecord() || !type.getPackage().equals(RecordType.class.getPackage())) return;
        for (var component : type.getRecordComponents()) {
            keys.add("field." + component.getName());
            collect(element(component.getGenericType()), keys);
        }
    }

    private static Class<?> element(Type type) {
        return type instanceof ParameterizedType holder ? element(holder.getActualTypeArguments()[0]) : (Class<?>) type;
    }
}
