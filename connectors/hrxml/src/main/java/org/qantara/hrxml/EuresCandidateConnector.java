package org.qantara.hrxml;

/**
 * {@code eures-candidate}: root {@code Candidate} in {@code http://www.hr-xml.org/3}, as employment services exchange
 * it.
 */
public final class EuresCandidateConnector extends CandidateConnector {
    public EuresCandidateConnector() {
        super(Dialect.EURES);
    }
}
