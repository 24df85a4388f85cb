package org.qantara.hub.file;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.qantara.model.CandidateDraft;
import org.qantara.model.HubRecord;
import org.qantara.model.Identifier;
import org.qantara.model.PartialDate;
import org.qantara.model.PersonName;
import org.qantara.model.RecordType;
import org.qantara.spi.Fingerprint;
import org.qantara.spi.FormatId;
import org.qantara.spi.Part;
import org.qantara.spi.Payload;
import org.qantara.spi.Splits;
import org.qantara.spi.Translation;

/** Lines of {@code passports,given,family,national id,passport,day of birth}, without headings. */
final class Passports implements Splits {
    @Override
    public FormatId id() {
        return new FormatId("passports");
    }

    @Override
    public Set<RecordType> recordTypes() {
        return Set.of(RecordType.CANDIDATE);
    }

    @Override
    public String mediaType() {
        return Payload.CSV;
    }

    @Override
    public String title() {
        return "passports";
    }

    @Override
    public boolean recognises(Fingerprint fingerprint) {
        return fingerprint instanceof Fingerprint.Table(var cells)
                && cells.getFirst().equals("passports");
    }

    @Override
    public Translation<HubRecord> read(Payload payload) {
        var cells = payload.text().strip().split(",");
        if (cells[1].equals("!")) throw new IllegalStateException("a fault in the reader");
        var draft = new CandidateDraft("passports");
        draft.names.add(PersonName.of(cells[1], cells[2]));
        draft.identifiers.add(Identifier.of(Identifier.Kind.NATIONAL_ID, cells[3]));
        draft.identifiers.add(Identifier.of(Identifier.Kind.PASSPORT, cells[4]));
        draft.birthDate = PartialDate.parse(cells[5]);
        return Translation.of(draft.done(), List.of());
    }

    @Override
    public Translation<Long> split(InputStream file, Consumer<Part> each) throws IOException {
        var in = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8));
        var parts = 0L;
        for (var line = in.readLine(); line != null; line = in.readLine()) {
            if (line.equals("passports,broken")) throw new IllegalStateException("a fault in the splitter");
            each.accept(new Part(line, ++parts, Payload.csv(line)));
        }
        return Translation.of(parts, List.of());
    }
}
