package org.qantara.hub.door;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.qantara.hub.audit.Through;
import org.qantara.hub.file.FileDesk;
import org.qantara.hub.file.FileIntake;
import org.qantara.hub.file.FileIntake.Taken;
import org.qantara.hub.file.ReceivedFile;
import org.qantara.hub.flow.Receiving;
import org.qantara.hub.flow.Submission.Via;
import org.qantara.hub.registry.PartnerId;
import org.qantara.spi.ProblemCode;
import org.qantara.spi.Rule;

/** Files of many records as every door takes them and tells of them. */
@Dependent
public class FileDoor {
    private static final int USUAL = 100;
    private static final int MOST = 500;

    private final FileIntake intake;
    private final FileDesk desk;
    private final Receiving receiving;

    @Inject
    public FileDoor(FileIntake intake, FileDesk desk, Receiving receiving) {
        this.intake = intake;
        this.desk = desk;
        this.receiving = receiving;
    }

    /**
     * Takes a file.
     *
     * @throws Refused if it is not received; the refusal is journalled
     */
    public Taken.Received take(Handover handover, PartnerId from, Via via, InputStream body) {
        try {
            return switch (intake.take(handover.withFile(from, via), body)) {
                case Taken.Received received -> received;
                case Taken.Refused(var problem) -> throw new Refused(Parts.atFile(via, problem));
            };
        } catch (IOException brokenOff) {
            throw refused(new Refused(ProblemCode.INVALID_REQUEST, "", Rule.WHOLE_BODY), handover, from, via);
        } catch (Refused refused) {
            throw refused(refused, handover, from, via);
        }
    }

    private Refused refused(Refused refused, Handover handover, PartnerId from, Via via) {
        return refused.about(handover.messageId()).journalled(receiving, from, via);
    }

    /** @throws Refused if it is none of this partner's */
    public ReceivedFile byId(PartnerId partner, Optional<String> id, String at, Through by) {
        return id.flatMap(Ids::read)
                .flatMap(it -> desk.file(partner, it, by))
                .orElseThrow(() -> new Refused(ProblemCode.NOT_FOUND, at));
    }

    /** @throws Refused if there is none, or it can be no message id */
    public ReceivedFile byMessage(PartnerId partner, Optional<String> messageId, String at) {
        return desk.fileOfMessage(partner, Handover.messageId(messageId, at))
                .orElseThrow(() -> new Refused(ProblemCode.NOT_FOUND, at));
    }

    /**
     * The rejected rows behind one.
     *
     * @param after as it was asked for, and {@code most}
     * @throws Refused if they are no numbers; it points at their names behind {@code at}
     */
    public FilePage page(ReceivedFile file, Optional<String> after, Optional<String> most, String at) {
        var limit = (int) number(most, USUAL, 1, MOST, at + "most");
        var found = desk.problems(file.id(), number(after, 0, 0, Long.MAX_VALUE, at + "after"), limit + 1);
        var shown = found.stream().limit(limit).toList();
        var next = found.size() > limit ? Optional.of(shown.getLast().row()) : Optional.<Long>empty();
        return new FilePage(file, shown, next);
    }

    private static long number(Optional<String> text, long usual, long least, long most, String at) {
        try {
            var number = text.map(String::strip).map(Long::valueOf).orElse(usual);
            if (number >= least && number <= most) return number;
        } catch (NumberFormatException notANumber) {
            // said below
        }
        throw new Refused(ProblemCode.INVALID_REQUEST, at, Rule.NUMBER_UP_TO, String.valueOf(most));
    }
}
