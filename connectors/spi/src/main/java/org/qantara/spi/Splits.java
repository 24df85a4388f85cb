package org.qantara.spi;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;

/**
 * Reads a format whose documents hold many records: rows of a table, items of a list. A file is split into documents of
 * one record each, of the same format, which {@link #read} reads; a document of several it refuses.
 */
public interface Splits extends Reads {
    /**
     * Hands out the parts of a file in its order, each while the rest has not been read, in memory that does not grow
     * with the file. A part that cannot be read is handed out as any other, and is refused when it is read; those
     * behind it are not touched by that.
     *
     * @param file is not closed
     * @param each may throw, which ends the splitting
     * @return how many parts there were, with the losses that are of the file and of no part alone, as a misspelt heading
     *     is; or what nobody can read on from. The parts handed out before that stand
     * @throws IOException if the file itself breaks off
     */
    Translation<Long> split(InputStream file, Consumer<Part> each) throws IOException;
}
