package org.qantara.hrxml;

/**
 * {@code europass-candidate}: root {@code Candidate} in {@code http://www.europass.eu/1.0}, as Europass has exported
 * since 2020.
 */
public final class EuropassCandidateConnector extends CandidateConnector {
    public EuropassCandidateConnector() {
        super(Dialect.EUROPASS);
    }
}
