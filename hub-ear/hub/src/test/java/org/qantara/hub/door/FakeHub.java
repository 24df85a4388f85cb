package org.qantara.hub.door;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.qantara.hub.audit.Through;
import org.qantara.hub.file.FileDesk;
import org.qantara.hub.file.FileIntake;
import org.qantara.hub.file.ReceivedFile;
import org.qantara.hub.file.RowProblem;
import org.qantara.hub.file.Sent;
import org.qantara.hub.file.Warning;
import org.qantara.hub.flow.Receiving;
import org.qantara.hub.flow.Reply;
import org.qantara.hub.flow.Submission;
import org.qantara.hub.journal.Journal;
import org.qantara.hub.journal.Receipt;
import org.qantara.hub.journal.SubmissionLife;
import org.qantara.hub.mailbox.Answer;
import org.qantara.hub.mailbox.Letter;
import org.qantara.hub.mailbox.Mailbox;
import org.qantara.hub.notice.Notice;
import org.qantara.hub.notice.NoticeBoard;
import org.qantara.hub.registry.PartnerId;
import org.qantara.spi.Loss;
import org.qantara.spi.Payload;
import org.qantara.spi.Problem;
import org.qantara.spi.ProblemCode;
import org.qantara.spi.Rule;

/** What lies behind the doors, in memory: it accepts everything, unless it is told to refuse or to fail. */
public final class FakeHub implements Receiving, Journal, Mailbox, NoticeBoard, FileIntake, FileDesk {
    public static final PartnerId ANAPEC = new PartnerId("anapec");
    public static final UUID SUBMISSION = UUID.fromString("0198c0de-0000-7000-8000-000000000001");
    public static final UUID DELIVERY = UUID.fromString("0198c0de-0000-7000-8000-000000000002");
    public static final UUID REFUSAL = UUID.fromString("0198c0de-0000-7000-8000-000000000003");
    public static final UUID NOTICE = UUID.fromString("0198c0de-0000-7000-8000-000000000004");
    public static final Instant NOON = Instant.parse("2026-03-01T12:00:00.120Z");

    public static final UUID FILE = UUID.fromString("0198c0de-0000-7000-8000-000000000005");

    public final List<Submission> received = new ArrayList<>();
    public final List<Answer> answers = new ArrayList<>();
    public final List<Letter> letters = new ArrayList<>();
    public final List<Through> acknowledged = new ArrayList<>();
    public final List<Problem> refused = new ArrayList<>();
    public final List<String> refusedMessages = new ArrayList<>();
    public Optional<UUID> lastAfter = Optional.empty();
    public Optional<Problem> refusal = Optional.empty();
    public Optional<RuntimeException> failure = Optional.empty();

    @Override
    public Reply receive(Submission submission) {
        failure.ifPresent(it -> {
            throw it;
        });
        received.add(submission);
        return refusal.<Reply>map(problem -> new Reply.Refused(REFUSAL, problem))
                .orElseGet(() -> new Reply.Accepted(receipt(submission)));
    }

    @Override
    public Reply.Refused refuse(PartnerId from, Optional<String> messageId, Submission.Via via, Problem problem) {
        refused.add(problem);
        messageId.ifPresent(refusedMessages::add);
        return new Reply.Refused(REFUSAL, problem);
    }

    /** The latest, with what it holds as text. */
    public Optional<ReceivedFile> file = Optional.empty();

    public String fileText = "";

    @Override
    public Taken take(Sent sent, InputStream body) throws IOException {
        fileText = new String(body.readAllBytes(), StandardCharsets.UTF_8);
        if (refusal.isPresent()) return new Taken.Refused(refusal.get());
        var repeated = file.isPresent();
        file = Optional.of(file(sent));
        return new Taken.Received(file.get(), repeated);
    }

    public static ReceivedFile file(Sent sent) {
        return new ReceivedFile(
                FILE,
                sent,
                NOON,
                "cd".repeat(32),
                1234,
                "ofppt-trainees-csv",
                Optional.of(NOON.plusSeconds(1)),
                Optional.of(NOON.plusSeconds(60)),
                new ReceivedFile.Counts(4560, 4550, 7, 3, 2),
                List.of(
                        new Warning("/NTelephnoe", Loss.Reason.DOUBTFUL, 0),
                        new Warning("/Ville", Loss.Reason.NO_PLACE, 4550)),
                Optional.of(Problem.of(ProblemCode.INTERNAL, "")));
    }

    @Override
    public Optional<ReceivedFile> file(PartnerId partner, UUID id, Through by) {
        return file.filter(it -> it.id().equals(id) && it.sent().from().equals(partner));
    }

    @Override
    public Optional<ReceivedFile> fileOfMessage(PartnerId partner, String messageId) {
        return file.filter(it -> it.sent().messageId().equals(messageId));
    }

    @Override
    public List<RowProblem> problems(UUID of, long after, int most) {
        return Stream.of(18L, 201L, 457L)
                .filter(row -> row > after)
                .limit(most)
                .map(row -> new RowProblem(row, REFUSAL, Problem.of(ProblemCode.INVALID_VALUE, "/CIN", Rule.QUOTED)))
                .toList();
    }

    public Submission last() {
        return received.getLast();
    }

    @Override
    public Optional<SubmissionLife> submission(PartnerId partner, UUID id, Through by) {
        return received.isEmpty() || !id.equals(SUBMISSION) ? Optional.empty() : Optional.of(life());
    }

    @Override
    public Optional<SubmissionLife> message(PartnerId partner, String messageId) {
        return received.stream().anyMatch(it -> it.messageId().equals(messageId))
                ? Optional.of(life())
                : Optional.empty();
    }

    @Override
    public Optional<Receipt> receipt(UUID submission) {
        return received.isEmpty() || !submission.equals(SUBMISSION) ? Optional.empty() : Optional.of(receipt(last()));
    }

    @Override
    public List<Letter> fetch(PartnerId partner, int most, Optional<UUID> after, Through by) {
        lastAfter = after;
        return letters.stream().limit(most).toList();
    }

    @Override
    public Optional<Problem> answer(PartnerId partner, UUID deliveryId, Answer answer, Through by) {
        if (!deliveryId.equals(DELIVERY)) return Optional.of(Problem.of(ProblemCode.UNKNOWN_DELIVERY, "deliveryId"));
        answers.add(answer);
        return Optional.empty();
    }

    @Override
    public List<Notice> read(PartnerId to, Through through) {
        return to.equals(ANAPEC) ? List.of(notice()) : List.of();
    }

    @Override
    public boolean acknowledge(PartnerId by, UUID notice, Through through) {
        if (!notice.equals(NOTICE)) return false;
        acknowledged.add(through);
        return true;
    }

    public static Notice notice() {
        return new Notice(
                NOTICE,
                Notice.Kind.ERASURE,
                REFUSAL,
                SUBMISSION,
                DELIVERY,
                ANAPEC,
                "m-7",
                "job-placement",
                Optional.of("مرجع-7"),
                NOON,
                NOON.plusSeconds(60),
                Optional.empty(),
                Optional.empty());
    }

    public static Letter letter(Payload document) {
        return new Letter(
                DELIVERY, new PartnerId("ofppt"), "m-7", NOON, "europass-xml", "candidate", "job-placement", document);
    }

    private static Receipt receipt(Submission submission) {
        return new Receipt(
                SUBMISSION,
                submission.messageId(),
                submission.from(),
                NOON,
                "ab".repeat(32),
                "europass-xml",
                "candidate",
                "job-placement",
                List.of(new Receipt.Addressed(DELIVERY, new PartnerId("zav"))),
                List.of(new Loss("/SkillsPassport/Photo", Loss.Reason.NO_PLACE)));
    }

    private SubmissionLife life() {
        var delivery = new SubmissionLife.DeliveryLife(
                DELIVERY,
                new PartnerId("zav"),
                SubmissionLife.State.WAITING,
                Optional.of("eures-candidate"),
                List.of(new Loss("/person/gender", Loss.Reason.LESS_PRECISE)),
                2,
                List.of(
                        new SubmissionLife.Attempt(NOON, Optional.empty()),
                        new SubmissionLife.Attempt(NOON, Optional.of(ProblemCode.RECEIVER_UNREACHABLE))),
                Optional.of(Problem.of(ProblemCode.RECEIVER_UNREACHABLE, "")),
                Optional.of(NOON),
                Optional.empty(),
                Optional.empty());
        return new SubmissionLife(
                SUBMISSION,
                last().messageId(),
                last().from(),
                "SOAP",
                NOON,
                refusal.isPresent() ? Optional.empty() : Optional.of(receipt(last())),
                refusal,
                refusal.isPresent() ? List.of() : List.of(delivery));
    }
}
