package org.qantara.tck;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.qantara.model.CandidateDraft;
import org.qantara.model.HubRecord;
import org.qantara.model.PersonName;
import org.qantara.model.RecordType;
import org.qantara.parsing.Columns;
import org.qantara.parsing.DayFirst;
import org.qantara.parsing.Node;
import org.qantara.parsing.Refusal;
import org.qantara.parsing.Tables;
import org.qantara.spi.Fingerprint;
import org.qantara.spi.FormatId;
import org.qantara.spi.Part;
import org.qantara.spi.Payload;
import org.qantara.spi.Problem;
import org.qantara.spi.ProblemCode;
import org.qantara.spi.Rule;
import org.qantara.spi.Splits;
import org.qantara.spi.Translation;

/** Reads a number, a name and a birth date from each row of a table. */
public class GoodSplitter implements Splits {
    static final Payload FULLEST = Payload.csv("toy;name;born;nickname\n7;سلمى الإدريسي;03/04/2005;Sousou\n");

    private static final Columns COLUMNS = new Columns(List.of("toy", "name", "born"), List.of("toy"), List.of("toy"));

    @Override
    public FormatId id() {
        return new FormatId("toy-table");
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
        return "Toy table";
    }

    @Override
    public boolean recognises(Fingerprint fingerprint) {
        return fingerprint instanceof Fingerprint.Table(var headings) && headings.contains("toy");
    }

    @Override
    public Translation<HubRecord> read(Payload payload) {
        return Tables.read(payload, COLUMNS, (row, losses) -> {
            var draft = new CandidateDraft("toy-table");
            var name = new PersonName.Draft();
            row.fields(cell -> {
                switch (cell.name()) {
                    case "toy" -> draft.provenance.documentId = cell.text();
                    case "name" -> name.full = cell.text();
                    case "born" -> born(cell, draft);
                    default -> {}
                }
            });
            if (name.isEmpty()) throw Refusal.missing("/name");
            draft.names.add(name.done());
            return draft.done();
        });
    }

    private static void born(Node cell, CandidateDraft draft) {
        var date = DayFirst.parse(cell.text());
        if (date == null) throw new Refusal(Problem.of(ProblemCode.INVALID_VALUE, cell.path(), Rule.DAY_FIRST));
        draft.birthDate = date.date();
    }

    @Override
    public Translation<Long> split(InputStream file, Consumer<Part> each) throws IOException {
        return Tables.split(file, COLUMNS, each);
    }

    static Payload rows(int records, int bad) {
        var file = new StringBuilder("toy;name;born;nickname\n");
        for (int i = 0; i < records; i++)
            file.append(1000 + i)
                    .append(";زينب الخطابي;")
                    .append(i == bad ? "31/02/2005" : "03/04/2005")
                    .append(";Zizi\n");
        return Payload.csv(file.toString());
    }
}
