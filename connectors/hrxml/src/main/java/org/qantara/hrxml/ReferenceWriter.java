package org.qantara.hrxml;

import java.util.List;
import org.qantara.model.PersonName;
import org.qantara.model.Reference;

/** Writes {@code EmploymentReferences}. */
final class ReferenceWriter {
    private final Out out;

    ReferenceWriter(Out out) {
        this.out = out;
    }

    void write(List<Reference> references) {
        if (references.stream().noneMatch(ReferenceWriter::isWritable)) {
            out.lost("/references", references);
            return;
        }
        out.begin("EmploymentReferences");
        for (int i = 0; i < references.size(); i++) referee(Out.numbered("/references", i), references.get(i));
        out.end();
    }

    private static List<PersonName> names(Reference reference) {
        return reference.name().stream().toList();
    }

    private static boolean isWritable(Reference reference) {
        return NameWriter.isWritable(names(reference)) || reference.statement().isPresent();
    }

    private void referee(String at, Reference reference) {
        if (!isWritable(reference)) {
            out.lost(at, reference);
            return;
        }
        out.begin("Referee");
        if (NameWriter.isWritable(names(reference))) NameWriter.write(out, at + "/name", names(reference));
        else out.lost(at + "/name", reference.name());
        new CommunicationWriter(out).contacts(at + "/contacts", reference.contacts());
        out.prose("hr:Comment", reference.statement());
        if (out.isEuropass()) out.leaf("Role", reference.position());
        else out.lost(at + "/position", reference.position());
        out.end();
        out.lost(at + "/organisation", reference.organisation());
    }
}
