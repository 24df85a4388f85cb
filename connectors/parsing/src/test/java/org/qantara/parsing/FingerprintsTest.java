package org.qantara.parsing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qantara.parsing.Reading.payload;
import static org.qantara.parsing.Reading.problem;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.qantara.model.Bytes;
import org.qantara.spi.Fingerprint;
import org.qantara.spi.Limits;
import org.qantara.spi.ProblemCode;
import org.qantara.spi.Translation;

class FingerprintsTest {
    @Test
    void xmlIsKnownByItsRoot() {
        assertThat(of("\uFEFF<?xml version='1.0'?><!-- c --><p:r xmlns:p='urn:p'>unfinished"))
                .isEqualTo(done(new Fingerprint.Xml("urn:p", "r")));
        assertThat(of("<r/>")).isEqualTo(done(new Fingerprint.Xml("", "r")));
    }

    @Test
    void jsonIsKnownByItsOutermostKeys() {
        assertThat(of("{\"a\":{\"b\":1},\"c\":[],\"d\":[{\"e\":[1]}],\"f\":null}"))
                .isEqualTo(done(new Fingerprint.Json(Set.of("a", "c", "d", "f"))));
    }

    @Test
    void linkedDataIsKnownByItsTypes() {
        assertThat(of("{\"@type\":[\"A\",\"B\",null,{\"c\":1}],\"d\":{\"@type\":\"E\"}}"))
                .isEqualTo(done(new Fingerprint.Json(Set.of("@type", "d"), Set.of("A", "B"))));
        assertThat(of("{\"@graph\":[{\"@type\":\"A\"},{\"@type\":[\"B\"],\"c\":[{\"@type\":\"D\"}]},1]}"))
                .isEqualTo(done(new Fingerprint.Json(Set.of("@graph"), Set.of("A", "B"))));
    }

    @Test
    void aTableIsKnownByItsHeadings() {
        assertThat(of("\uFEFF\n Nom ;\"Date; lieu\";\r\nAlami;Salé;"))
                .isEqualTo(done(new Fingerprint.Table(List.of("Nom", "Date; lieu", ""))));
        assertThat(of("sep=,\na,b;c")).isEqualTo(done(new Fingerprint.Table(List.of("a", "b;c"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[[\"a\", 2, null, \"d\"], [\"e\"", "[\"a\", 2, null, \"d\"]"})
    void rowsInJsonAreKnownByTheFirst(String document) {
        assertThat(of(document)).isEqualTo(done(new Fingerprint.JsonRows(List.of("a", "", "", "d"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[{}]", "[]", "[[]]", "text", "text\na;b;c"})
    void theRestIsOther(String document) {
        assertThat(of(document)).isEqualTo(done(new Fingerprint.Other(bytes(document))));
    }

    @Test
    void ofTheRestTheFirstBytesAreTold() {
        assertThat(of("%PDF-1.7 " + "x".repeat(100)))
                .isEqualTo(done(new Fingerprint.Other(bytes("%PDF-1.7 " + "x".repeat(55)))));
    }

    private static Bytes bytes(String text) {
        return new Bytes(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void whatCannotBeReadHasNone() {
        assertThat(problem(of("{\"a\":1,\"a\":2}")).code()).isEqualTo(ProblemCode.MALFORMED);
        assertThat(problem(of("{\"a\":" + "[".repeat(70))).code()).isEqualTo(ProblemCode.TOO_DEEP);
        assertThat(problem(of("")).code()).isEqualTo(ProblemCode.EMPTY_DOCUMENT);
        assertThat(problem(of("<r")).code()).isEqualTo(ProblemCode.MALFORMED);
    }

    @Test
    void theLimitsGivenAreKept() {
        var limits = new Limits(50, 3, 6, 100);

        assertThat(problem(Fingerprints.of(payload("{\"a\":{\"b\":{\"c\":1}}}"), limits))
                        .code())
                .isEqualTo(ProblemCode.TOO_DEEP);
        assertThat(problem(Fingerprints.of(payload("{\"a\":[1,2,3,4,5,6]}"), limits))
                        .code())
                .isEqualTo(ProblemCode.TOO_LARGE);
        assertThat(problem(Fingerprints.of(payload("<r>" + " ".repeat(50)), limits))
                        .code())
                .isEqualTo(ProblemCode.TOO_LARGE);
        assertThat(Fingerprints.of(payload("{\"a\":[{\"b\":[1]}]}"), limits))
                .isEqualTo(done(new Fingerprint.Json(Set.of("a"))));
    }

    private static Translation<Fingerprint> of(String document) {
        return Fingerprints.of(payload(document), Limits.DEFAULT);
    }

    private static Translation<Fingerprint> done(Fingerprint fingerprint) {
        return Translation.of(fingerprint, List.of());
    }
}
