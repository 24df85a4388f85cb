package org.qantara.hub.file;

import java.io.IOException;
import java.io.InputStream;
import org.qantara.spi.Problem;

/** The one way in for files, whichever door they come by. */
public interface FileIntake {
    /** What the sender hears. */
    sealed interface Taken {
        /**
         * The hub has it, and reads it by and by.
         *
         * @param repeated whether it had been received before under its message id, and this is that one
         */
        record Received(ReceivedFile file, boolean repeated) implements Taken {}

        /** Nothing of it is stored. The problem names parts of the request as {@link Sent} does. */
        record Refused(Problem problem) implements Taken {}
    }

    /**
     * Takes a file.
     *
     * @param body is read to its end, unless it is far too long
     * @throws IOException if the body breaks off: nothing is stored
     * @throws org.qantara.hub.journal.JournalUnavailable if the database cannot be reached: nothing is stored
     */
    Taken take(Sent sent, InputStream body) throws IOException;
}
