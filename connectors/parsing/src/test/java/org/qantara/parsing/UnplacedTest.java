package org.qantara.parsing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.qantara.model.Code;
import org.qantara.model.PartialDate;
import org.qantara.model.Period;
import org.qantara.model.Preferences;
import org.qantara.model.Term;
import org.qantara.spi.Loss;
import org.qantara.spi.LossReport;

class UnplacedTest {
    @Test
    void everyLeafThatHoldsSomethingIsReported() {
        var preferences = new Preferences(
                List.of(Term.of("isco-08", "5120", "cook"), Term.labelled("طباخة")),
                List.of(),
                List.of(),
                List.of(),
                Optional.of(PartialDate.of(2026, 9)),
                Optional.of(false),
                Optional.empty(),
                Optional.empty());

        assertThat(reported(Optional.of(preferences)))
                .containsExactly(
                        "/x/occupations/codes/system",
                        "/x/occupations/codes/value",
                        "/x/occupations/codes/confidence",
                        "/x/occupations/label",
                        "/x/occupations[2]/label",
                        "/x/availableFrom",
                        "/x/willingToRelocate");
    }

    @Test
    void whatHoldsNothingIsNotReported() {
        assertThat(reported(Optional.empty())).isEmpty();
        assertThat(reported(List.of())).isEmpty();
        assertThat(reported(Period.UNKNOWN)).isEmpty();
    }

    @Test
    void theReasonIsTheOneGiven() {
        var losses = new LossReport();

        Unplaced.report("/x", List.of("a", "b"), Loss.Reason.ONLY_FIRST_KEPT, losses);

        assertThat(losses.losses())
                .containsExactly(
                        new Loss("/x", Loss.Reason.ONLY_FIRST_KEPT), new Loss("/x[2]", Loss.Reason.ONLY_FIRST_KEPT));
    }

    @Test
    void whatADocumentSaysIsNotReported() {
        var cook = new Term(List.of(Code.of("isco-08", "5120"), Code.of("nace", "56.10")), Optional.of("طباخة"));
        var said = Place.ofRecord();
        said.at("label").whole();
        said.at("codes").item(1).whole();
        said.at("codes").item(0).at("system").lessPrecise();
        said.at("codes").item(0).at("value").whole();
        var losses = new LossReport();

        Unplaced.report(cook, said, losses);

        assertThat(losses.losses())
                .containsExactly(
                        new Loss("/codes/system", Loss.Reason.LESS_PRECISE),
                        new Loss("/codes/confidence", Loss.Reason.NO_PLACE));
    }

    @Test
    void whatIsSaidOfAListIsSaidOfItsItemsAndNotTheOtherWayRound() {
        var two = new Term(List.of(Code.of("isco-08", "5120"), Code.of("nace", "56.10")), Optional.empty());
        var list = Place.ofRecord();
        list.at("codes").whole();
        var first = Place.ofRecord();
        first.at("codes").item(0).whole();
        var ofList = new LossReport();
        var ofFirst = new LossReport();

        Unplaced.report(two, list, ofList);
        Unplaced.report(two, first, ofFirst);

        assertThat(ofList.losses()).isEmpty();
        assertThat(ofFirst.losses())
                .extracting(Loss::at)
                .containsExactly("/codes[2]/system", "/codes[2]/value", "/codes[2]/confidence");
    }

    @Test
    void whatIsSaidInFullIsNotLessPrecise() {
        var said = Place.ofRecord();
        said.at("label").lessPrecise();
        said.at("label").whole();
        var losses = new LossReport();

        Unplaced.report(Term.labelled("طباخة"), said, losses);

        assertThat(losses.losses()).isEmpty();
    }

    private static List<String> reported(Object value) {
        var losses = new LossReport();
        Unplaced.report("/x", value, losses);
        return losses.losses().stream().map(Loss::at).toList();
    }
}
