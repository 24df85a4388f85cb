package org.qantara.hrxml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.qantara.model.Candidate;
import org.qantara.model.CandidateDraft;
import org.qantara.model.Gender;
import org.qantara.model.PersonName;
import org.qantara.spi.Loss;
import org.qantara.spi.Payload;
import org.qantara.spi.Problem;
import org.qantara.spi.ProblemCode;
import org.qantara.spi.Translation;
import org.qantara.tck.Candidates;

class WritingTest {
    private final EuropassCandidateConnector europass = new EuropassCandidateConnector();
    private final EuresCandidateConnector eures = new EuresCandidateConnector();

    private static Candidate candidate(Consumer<CandidateDraft> more) {
        var draft = new CandidateDraft("test");
        more.accept(draft);
        return draft.done();
    }

    @Test
    void aNameThatIsNotSplitIsPartedAndKeptWhole() {
        var candidate = Candidates.named("فاطمة الزهراء بنجلون");

        var written = Fixtures.written(eures, candidate).text();

        assertThat(written)
                .contains("<FormattedName>فاطمة الزهراء بنجلون</FormattedName><oa:GivenName>فاطمة</oa:GivenName>");
        assertThat(Fixtures.losses(eures, candidate))
                .containsExactly(new Loss("/person/names/full", Loss.Reason.LESS_PRECISE));
    }

    @Test
    void aFamilyNameAloneIsNotWritable() {
        var candidate = candidate(draft -> draft.names.add(PersonName.of(null, "Benjelloun")));

        var refused = europass.write(candidate);

        assertThat(refused)
                .isEqualTo(Translation.<Payload>refused(Problem.of(ProblemCode.NOT_WRITABLE, "/person/names/given")));
    }

    @Test
    void theSamePersonGetsTheSameDocumentIdInBothDialects() {
        var candidate = Candidates.sparsest();

        var one = Fixtures.read(europass, Fixtures.written(europass, candidate));
        var other = Fixtures.read(eures, Fixtures.written(eures, candidate));

        assertThat(one.provenance().documentId())
                .isPresent()
                .isEqualTo(other.provenance().documentId());
    }

    @Test
    void aGenderThatEuresDoesNotKnowIsReported() {
        var candidate = candidate(draft -> {
            draft.names.add(PersonName.of("Nour", "Alaoui"));
            draft.gender = Gender.OTHER;
        });

        assertThat(Fixtures.written(eures, candidate).text()).contains("<GenderCode>NotSpecified</GenderCode>");
        assertThat(Fixtures.losses(eures, candidate))
                .containsExactly(new Loss("/person/gender", Loss.Reason.LESS_PRECISE));
    }

    @Test
    void whatXmlCannotHoldIsReported() {
        var candidate = Candidates.named("Nour\u0000a Alaoui");

        assertThat(Fixtures.written(eures, candidate).text()).contains("Nour\uFFFDa");
        assertThat(Fixtures.losses(eures, candidate))
                .contains(new Loss("/person/names/full", Loss.Reason.LESS_PRECISE));
    }

    @Test
    void aDocumentWithoutARequiredElementIsNotValid() {
        var valid = Fixtures.written(eures, Candidates.sparsest());
        var invalid = Payload.xml(
                valid.text().replace("<EducationHistory/>", "").replace("<EducationHistory></EducationHistory>", ""));

        org.assertj.core.api.Assertions.assertThatThrownBy(() -> Fixtures.validate(Fixtures.EURES, invalid))
                .isInstanceOf(AssertionError.class);
    }
}
