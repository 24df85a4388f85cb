package org.qantara.hub.audit;

/**
 * The chain after so many acts. The next hash is the SHA-256 of the line {@code <seq> <hash> <digest of the act>}, in
 * ASCII and with its line feed; before the first act it is zeros.
 *
 * @param seq how many acts there are
 */
record Link(long seq, Digest hash) {
    static final Link NONE = new Link(0, new Digest("0".repeat(64)));

    /** @param act the SHA-256 of its line */
    Link and(Digest act) {
        var next = seq + 1;
        return new Link(next, Digest.of(next + " " + hash + " " + act + "\n"));
    }
}
