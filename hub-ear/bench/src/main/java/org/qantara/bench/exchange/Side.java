package org.qantara.bench.exchange;

import org.qantara.bench.load.Target;
import org.qantara.bench.machine.Machine;

/** A running hub, or what it is compared with. */
public interface Side extends AutoCloseable {

    /** Group of the process that does the work. */
    String SERVER = "server";

    /** Group of its database's processes. */
    String POSTGRES = "postgres";

    /** {@code hub} or {@code peer}. */
    String name();

    Target target();

    Machine machine();

    @Override
    void close() throws Exception;
}
