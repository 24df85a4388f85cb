package org.qantara.tck;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.qantara.model.Candidate;
import org.qantara.model.CandidateDraft;
import org.qantara.model.CodeSystem;
import org.qantara.model.HubRecord;
import org.qantara.model.LanguageSkill;
import org.qantara.model.PartialDate;
import org.qantara.model.PersonName;
import org.qantara.model.Term;
import org.qantara.parsing.Node;
import org.qantara.spi.Fingerprint;
import org.qantara.spi.Loss;
import org.qantara.spi.LossReport;
import org.qantara.spi.Payload;
import org.qantara.spi.Translation;

/** Connectors that each do one thing wrong, as test classes that {@link BadConnectorsTest} runs. */
class Bad extends GoodConnector implements ReadsContract, WritesContract {
    @Override
    public GoodConnector connector() {
        return this;
    }

    @Override
    public Payload fullestDocument() {
        return FULLEST;
    }

    /** Small, since each bad connector goes through it many times. */
    @Override
    public HubRecord fullestRecord() {
        var draft = new CandidateDraft("toy");
        draft.names.add(PersonName.of("فاطمة", "بنجلون"));
        draft.birthDate = PartialDate.of(1996);
        var arabic = new LanguageSkill.Draft();
        arabic.language = Term.of(CodeSystem.LANGUAGE, "ar");
        arabic.motherTongue = true;
        draft.languages.add(arabic.done());
        return draft.done();
    }

    static Payload recoded(Payload payload, String text) {
        return new Payload(payload.mediaType(), text.getBytes(StandardCharsets.UTF_8));
    }

    /** What was written, put otherwise; what was refused stays so. */
    static Translation<Payload> rewritten(Translation<Payload> written, UnaryOperator<String> otherwise) {
        return switch (written) {
            case Translation.Done<Payload>(var payload, var losses) ->
                Translation.of(recoded(payload, otherwise.apply(payload.text())), losses);
            case Translation.Refused<Payload> refused -> refused;
        };
    }

    static class Nothing extends Bad {
        @Override
        public boolean recognises(Fingerprint fingerprint) {
            return true;
        }

        @Override
        public Translation<HubRecord> read(Payload payload) {
            return Translation.of(Candidates.sparsest(), List.of());
        }

        @Override
        public Translation<Payload> write(HubRecord record) {
            return Translation.of(Payload.json("{}"), List.of());
        }
    }

    static class Dropping extends Bad {
        @Override
        void field(Node field, PersonName.Draft name, CandidateDraft draft, LossReport losses) {
            if (field.name().equals("nickname")) field.ignore();
            else super.field(field, name, draft, losses);
        }
    }

    static class DroppingAnAttribute extends Bad {
        @Override
        public Payload fullestDocument() {
            return Payload.xml("""
                    <toy><name>سلمى الإدريسي</name><nickname until="2014" since="2009" by="Nadia">Sousou</nickname></toy>\
                    """);
        }

        @Override
        void field(Node field, PersonName.Draft name, CandidateDraft draft, LossReport losses) {
            var _ = field.attribute("since");
            super.field(field, name, draft, losses);
        }
    }

    static class KeepingTheLast extends Bad {
        @Override
        void fields(Node toy, Consumer<Node> field) {
            toy.children(field);
        }
    }

    static class KeepingTheFirst extends Bad {
        @Override
        void fields(Node toy, Consumer<Node> field) {
            toy.children(child -> {
                if (child.number() == 1) field.accept(child);
                else child.ignore();
            });
        }
    }

    static class Telling extends Bad {
        @Override
        void field(Node field, PersonName.Draft name, CandidateDraft draft, LossReport losses) {
            if (field.name().equals("nickname")) losses.add(field.path() + ": " + field.text(), Loss.Reason.UNREADABLE);
            else super.field(field, name, draft, losses);
        }
    }

    static class Throwing extends Bad {
        @Override
        void field(Node field, PersonName.Draft name, CandidateDraft draft, LossReport losses) {
            if (field.name().equals("born")) summary("born " + Integer.parseInt(field.text()), draft);
            else super.field(field, name, draft, losses);
        }
    }

    static class Remembering extends Bad {
        private static final AtomicInteger COUNT = new AtomicInteger();

        @Override
        void field(Node field, PersonName.Draft name, CandidateDraft draft, LossReport losses) {
            if (field.name().equals("nickname")) summary(field.text() + COUNT.incrementAndGet(), draft);
            else super.field(field, name, draft, losses);
        }

        @Override
        public Translation<Payload> write(HubRecord record) {
            var payload = Done.of(super.write(record));
            return Translation.of(recoded(payload, payload.text() + " ".repeat(COUNT.incrementAndGet())), List.of());
        }
    }

    static class Normalising extends Bad {
        @Override
        void field(Node field, PersonName.Draft name, CandidateDraft draft, LossReport losses) {
            if (field.name().equals("name")) name.full = Normalizer.normalize(field.text(), Normalizer.Form.NFD);
            else super.field(field, name, draft, losses);
        }

        @Override
        public Translation<Payload> write(HubRecord record) {
            return rewritten(super.write(record), text -> text.replace('ة', 'ه'));
        }
    }

    static class WritingLess extends Bad {
        @Override
        public Translation<Payload> write(HubRecord record) {
            return rewritten(super.write(record), text -> text.replaceAll(",\"motherTongue\":true", ""));
        }
    }

    static class LosingNothing extends Bad {
        private static final List<Loss> LOSSES = List.of(new Loss("/person/shoeSize", Loss.Reason.NO_PLACE));

        @Override
        void field(Node field, PersonName.Draft name, CandidateDraft draft, LossReport losses) {
            super.field(field, name, draft, losses);
            losses.add("/toy/shoeSize", Loss.Reason.NO_PLACE);
        }

        @Override
        public Translation<Payload> write(HubRecord record) {
            return Translation.of(Done.of(super.write(record)), LOSSES);
        }
    }

    static class Demanding extends Bad {
        @Override
        public Translation<Payload> write(HubRecord record) {
            if (record instanceof Candidate candidate
                    && candidate.person().birthDate().isEmpty()) throw new IllegalStateException("no birth date");
            return super.write(record);
        }
    }

    static class NotLossless extends Bad implements LosslessContract<GoodConnector> {}

    static class NotGolden extends GoodConnector implements GoldenCases {
        @Override
        public GoodConnector connector() {
            return this;
        }

        @Override
        public Path goldenFolder() {
            return Path.of("src/test/resources/golden-wrong");
        }
    }
}
