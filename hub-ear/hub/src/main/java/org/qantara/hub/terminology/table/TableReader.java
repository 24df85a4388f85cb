package org.qantara.hub.terminology.table;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.qantara.hub.terminology.Contents;
import org.qantara.spi.Problem;
import org.qantara.spi.ProblemCode;
import org.qantara.spi.Rule;

/** Reads a table as it comes. */
public final class TableReader {
    /** More than any table that is published has. */
    static final int LARGEST = 64 << 20; // bytes

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final int LONGEST_HEADER = 16 << 10; // characters

    private TableReader() {}

    /**
     * What a table says.
     *
     * @param system whose codes it lists
     * @param language of names in columns that do not say it, two letters
     * @throws InvalidTable if it cannot be used
     */
    public static Contents read(InputStream table, String system, Optional<String> language) {
        var limited = new Limited(table, LARGEST);
        try {
            var decoder = StandardCharsets.UTF_8.newDecoder();
            var text = new BufferedReader(new InputStreamReader(limited, decoder), LONGEST_HEADER);
            skipMark(text);
            return read(text, system, language);
        } catch (UncheckedIOException e) {
            throw meaning(e.getCause());
        } catch (IOException e) {
            throw meaning(e);
        }
    }

    private static Contents read(BufferedReader text, String system, Optional<String> language) throws IOException {
        var format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(separator(text))
                .setIgnoreEmptyLines(true)
                .get();
        try (var rows = CSVParser.parse(text, format)) {
            var all = rows.iterator();
            if (!all.hasNext()) throw new InvalidTable(Problem.of(ProblemCode.EMPTY_DOCUMENT, "row 1"));
            var header = new Header(all.next());
            var reading = new Reading(Layouts.of(system, header), header, system, language);
            while (all.hasNext()) reading.row(all.next());
            return reading.contents();
        }
    }

    private static void skipMark(BufferedReader text) throws IOException {
        text.mark(1);
        if (text.read() != BYTE_ORDER_MARK) text.reset();
    }

    /** Whichever of comma, semicolon and tab is in the first line most often. */
    private static char separator(BufferedReader text) throws IOException {
        text.mark(LONGEST_HEADER);
        int commas = 0;
        int semicolons = 0;
        int tabs = 0;
        for (int i = 0; i < LONGEST_HEADER - 1; i++) {
            var next = text.read();
            if (next < 0 || next == '\n') break;
            if (next == ',') commas++;
            if (next == ';') semicolons++;
            if (next == '\t') tabs++;
        }
        text.reset();
        if (tabs > commas && tabs > semicolons) return '\t';
        return semicolons > commas ? ';' : ',';
    }

    private static InvalidTable meaning(IOException e) {
        return new InvalidTable(
                switch (e) {
                    case CharacterCodingException _ -> Problem.of(ProblemCode.WRONG_ENCODING, "");
                    case CSVException _ -> Problem.of(ProblemCode.MALFORMED, "");
                    case Limited.TooLarge _ -> Problem.of(ProblemCode.TOO_LARGE, "", (LARGEST >> 20) + " MiB");
                    default -> Problem.of(ProblemCode.INVALID_REQUEST, "", Rule.WHOLE_BODY);
                });
    }
}
