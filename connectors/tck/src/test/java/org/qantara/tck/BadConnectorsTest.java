package org.qantara.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;

/** A connector that does wrong fails, in the test that is about it. */
class BadConnectorsTest {
    @Test
    void doingNothingFails() {
        assertThat(failures(Bad.Nothing.class))
                .contains(
                        "everyLeafReachesTheRecordOrTheLosses",
                        "anEmptyDocumentIsRefused",
                        "aTruncatedDocumentIsMalformed",
                        "documentTypesAreForbidden",
                        "aDocumentNestedTooDeeplyIsRefused",
                        "aDocumentTooLargeIsRefused",
                        "aDocumentThatIsNotUtf8IsRefused",
                        "aDocumentOfAnotherFormatIsRefused",
                        "arabicIsReadUnchanged",
                        "onlyItsOwnDocumentsAreRecognised",
                        "everyLeafReachesTheDocumentOrTheLosses",
                        "arabicIsWrittenUnchanged");
    }

    @Test
    void openingNothingFails() {
        assertThat(failures(BadOpener.class))
                .contains(
                        "theDocumentInsideComesOutByteForByte",
                        "whatElseIsInsideIsLost",
                        "itIsTheOnlyOneThatKnowsWhatToDoWithIt",
                        "whatIsInsideIsNotTakenForAnEnvelope",
                        "anEmptyEnvelopeIsRefused",
                        "anEnvelopeTooLargeIsRefused",
                        "anEnvelopeThatBreaksOffIsRefusedOrHasItAll",
                        "openingIsPure");
    }

    @Test
    void droppingALeafInSilenceFails() {
        assertThat(failures(Bad.Dropping.class)).containsOnly("everyLeafReachesTheRecordOrTheLosses");
    }

    @Test
    void droppingAnAttributeInSilenceFails() {
        assertThat(failures(Bad.DroppingAnAttribute.class)).containsOnly("everyLeafReachesTheRecordOrTheLosses");
    }

    @Test
    void keepingOnlyTheFirstOrTheLastInSilenceFails() {
        assertThat(failures(Bad.KeepingTheLast.class)).containsOnly("whatIsThereTwiceReachesTheRecordOrTheLossesTwice");
        assertThat(failures(Bad.KeepingTheFirst.class))
                .containsOnly("whatIsThereTwiceReachesTheRecordOrTheLossesTwice");
    }

    @Test
    void tellingAValueInALossFails() {
        assertThat(failures(Bad.Telling.class))
                .contains("aShakenDocumentIsNeitherFatalNorTold", "aStrangeValueInAnyLeafIsNeitherFatalNorTold");
    }

    @Test
    void throwingFails() {
        assertThat(failures(Bad.Throwing.class)).contains("aStrangeValueInAnyLeafIsNeitherFatalNorTold");
    }

    @Test
    void rememberingBetweenDocumentsFails() {
        assertThat(failures(Bad.Remembering.class)).contains("readingIsPure", "writingIsPure");
    }

    @Test
    void takingArabicApartFails() {
        assertThat(failures(Bad.Normalising.class)).containsOnly("arabicIsReadUnchanged", "arabicIsWrittenUnchanged");
    }

    @Test
    void writingLessInSilenceFails() {
        assertThat(failures(Bad.WritingLess.class)).containsOnly("everyLeafReachesTheDocumentOrTheLosses");
    }

    @Test
    void losingWhatIsNotThereFails() {
        assertThat(failures(Bad.LosingNothing.class))
                .contains("lossesPointIntoTheRecord", "lossesPointAtLeavesOfTheDocument");
    }

    @Test
    void throwingWhenSomethingIsAbsentFails() {
        assertThat(failures(Bad.Demanding.class))
                .contains("theSparsestRecordIsWritten", "anyRecordIsWrittenValidlyOrRefused");
    }

    @Test
    void writingWhatItCannotReadBackFails() {
        assertThat(failures(Bad.NotLossless.class))
                .contains("theFullestAndTheSparsestRecordComeBackEqual", "everyVariantComesBackEqual");
        assertThat(failures(Bad.NotLossless.class)).contains("whatIsWrittenIsReadWithoutLossAndWrittenTheSameAgain");
    }

    @Test
    void differingFromAGoldenCaseFails() {
        assertThat(failures(Bad.NotGolden.class)).containsExactly("goldenCases");
    }

    @Test
    void losingTheRestOfAFileFails() {
        assertThat(failures(BadSplitters.LosingTheRest.class)).containsExactly("aBadRecordCostsNoOther");
    }

    @Test
    void keepingAWholeFileFails() {
        assertThat(failures(BadSplitters.Hoarding.class)).contains("partsAreHandedOutWhileTheFileIsRead");
    }

    @Test
    void keysOfTheMomentFail() {
        assertThat(failures(BadSplitters.NumberingKeys.class))
                .contains("aRecordIsTheSamePartInEveryFile", "aBadRecordCostsNoOther");
    }

    @Test
    void takingOneOfSeveralRecordsFails() {
        assertThat(failures(BadSplitters.TakingTheFirst.class)).containsExactly("severalRecordsAreNoDocument");
    }

    /** The contract's tests that failed, by method. */
    private static List<String> failures(Class<?> testClass) {
        return EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(testClass))
                .execute()
                .allEvents()
                .failed()
                .stream()
                .map(Event::getTestDescriptor)
                .map(test ->
                        test.getUniqueId().toString().replaceFirst(".*\\[(?:method|test-factory):(\\w+)\\(.*", "$1"))
                .distinct()
                .toList();
    }
}
