package org.qantara.hrxml;

import java.util.Set;
import org.qantara.model.Candidate;
import org.qantara.model.HubRecord;
import org.qantara.model.RecordType;
import org.qantara.parsing.Documents;
import org.qantara.parsing.Refusal;
import org.qantara.spi.Fingerprint;
import org.qantara.spi.FormatId;
import org.qantara.spi.Payload;
import org.qantara.spi.Reads;
import org.qantara.spi.Translation;
import org.qantara.spi.Writes;

/** Reads and writes candidates in one dialect. */
abstract sealed class CandidateConnector implements Reads, Writes
        permits EuropassCandidateConnector, EuresCandidateConnector {
    private final Dialect dialect;

    CandidateConnector(Dialect dialect) {
        this.dialect = dialect;
    }

    @Override
    public FormatId id() {
        return dialect.id();
    }

    @Override
    public Set<RecordType> recordTypes() {
        return Set.of(RecordType.CANDIDATE);
    }

    @Override
    public String mediaType() {
        return Payload.XML;
    }

    @Override
    public String title() {
        return dialect.title();
    }

    @Override
    public boolean recognises(Fingerprint fingerprint) {
        return dialect.isRoot(fingerprint);
    }

    @Override
    public Translation<HubRecord> read(Payload payload) {
        return Documents.read(payload, (root, losses) -> CandidateReader.read(root, dialect, losses));
    }

    @Override
    public Translation<Payload> write(HubRecord record) {
        try {
            return record instanceof Candidate candidate
                    ? CandidateWriter.write(candidate, dialect)
                    : Writes.ofNoneOfItsTypes();
        } catch (Refusal refusal) {
            return Translation.refused(refusal.problem());
        }
    }
}
