package org.qantara.pdf;

import java.io.IOException;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadView;

/**
 * A stream that is inflated once it is known how much that gives. Streams in any other filter, or in several, are not
 * read: structure and attachments are deflated, if anything.
 */
final class BoundedStream extends COSStream {
    private static final int WIDEST_ROW = 10_000;
    private static final int LEAST_ENTRY = 3;
    private static final int BUFFER = 8192;

    private final Allowance allowance;

    BoundedStream(RandomAccessReadView raw, Allowance allowance) throws IOException {
        super(null, raw);
        this.allowance = allowance;
    }

    /** As a part of the document's structure. */
    @Override
    public RandomAccessRead createView() throws IOException {
        checkWidths();
        allowance.structure(length(allowance.structure()));
        return super.createView();
    }

    /**
     * What is in the stream.
     *
     * @throws org.qantara.parsing.Refusal if that is more than this many bytes
     */
    byte[] content(int most) throws IOException {
        if (containsKey(COSName.F)) throw new IOException("the content is elsewhere");
        int length = length(most);
        if (length > most) throw Allowance.tooLarge(most);
        try (var view = super.createView()) {
            var content = new byte[length];
            int read = 0;
            for (int more; read < length && (more = view.read(content, read, length - read)) > 0; ) read += more;
            return read == length ? content : java.util.Arrays.copyOf(content, read);
        }
    }

    /** In bytes once inflated; not counted beyond the first that is too many. */
    private int length(int most) throws IOException {
        var filter = filter();
        if (filter == null) return (int) Math.min(getLength(), most + 1L);
        if (!filter.equals(COSName.FLATE_DECODE) && !filter.equals(COSName.FLATE_DECODE_ABBREVIATION))
            throw new IOException("a filter that is not read");
        checkRows(getDictionaryObject(COSName.DECODE_PARMS));
        checkRows(getDictionaryObject(COSName.DP));
        return inflated(most);
    }

    /** {@code null} if there is none. */
    private COSBase filter() throws IOException {
        var filters = getFilters();
        if (!(filters instanceof COSArray several)) return filters;
        if (several.size() > 1) throw new IOException("several filters");
        return several.size() == 0 ? null : several.getObject(0);
    }

    /** Past the header of zlib, and without minding how it ends: as the library does. */
    private int inflated(int most) throws IOException {
        try (var inflater = new Inflater(true);
                var raw = createRawInputStream()) {
            var deflated = new byte[BUFFER];
            var into = new byte[BUFFER];
            raw.skip(2);
            long length = 0;
            while (length <= most && !inflater.finished()) {
                int more = inflater.needsInput() ? raw.read(deflated) : 0;
                if (more < 0) break;
                if (more > 0) inflater.setInput(deflated, 0, more);
                length += inflater.inflate(into);
                if (inflater.needsDictionary()) break;
            }
            return (int) Math.min(length, most + 1L);
        } catch (DataFormatException brokenOff) {
            throw new IOException(brokenOff);
        }
    }

    /** A row is allocated before there is anything to put into it. */
    private static void checkRows(COSBase parameters) throws IOException {
        var dictionary =
                parameters instanceof COSArray several && several.size() > 0 ? several.getObject(0) : parameters;
        if (!(dictionary instanceof COSDictionary given)) return;
        for (var width : new COSName[] {COSName.COLUMNS, COSName.COLORS, COSName.BITS_PER_COMPONENT}) {
            int value = given.getInt(width, 1);
            if (value < 1 || value > WIDEST_ROW) throw new IOException("rows too wide");
        }
    }

    /** Entries of cross-references that take no bytes would never end. */
    private void checkWidths() throws IOException {
        var widths = getCOSArray(COSName.W);
        if (widths == null) return;
        int all = 0;
        for (int i = 0; i < widths.size(); i++) all += widths.getInt(i, 0);
        if (all < LEAST_ENTRY) throw new IOException("entries too narrow");
    }
}
