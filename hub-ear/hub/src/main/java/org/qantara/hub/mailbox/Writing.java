package org.qantara.hub.mailbox;

import org.qantara.hub.gate.Release;
import org.qantara.hub.journal.Written;
import org.qantara.hub.translation.Formats;
import org.qantara.spi.Payload;
import org.qantara.spi.Problem;
import org.qantara.spi.Translation;

/** Writes records in their recipient's format; a connector that breaks on one spoils no other. */
record Writing(Formats formats, String format) {
    /** What came of it. */
    sealed interface Result {}

    record Done(Written written) implements Result {}

    record Refused(Problem problem) implements Result {}

    record Broken(RuntimeException why) implements Result {}

    /** @param terms under which it was released */
    Result of(Release.Released released, String terms) {
        try {
            var writer = formats.writer(format, released.record().type()).orElseThrow();
            return switch (writer.write(released.record())) {
                case Translation.Done<Payload>(var document, var losses) ->
                    new Done(new Written(writer.id().value(), document, released.and(losses), terms));
                case Translation.Refused<Payload>(var problem) -> new Refused(problem);
            };
        } catch (RuntimeException e) {
            return new Broken(e);
        }
    }
}
