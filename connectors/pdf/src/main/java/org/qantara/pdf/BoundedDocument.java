package org.qantara.pdf;

import java.io.IOException;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdfparser.COSParser;
import org.qantara.parsing.Refusal;
import org.qantara.spi.Problem;
import org.qantara.spi.ProblemCode;

/** A PDF whose objects are read when they are asked for, within its {@link Allowance}. */
final class BoundedDocument extends COSDocument {
    private final Parser parser;
    private final Allowance allowance;

    private BoundedDocument(Parser parser, Allowance allowance) {
        super(parser);
        this.parser = parser;
        this.allowance = allowance;
    }

    /**
     * Finds where the objects of a document are.
     *
     * @throws Refusal if it is encrypted or costs too much
     * @throws IOException if it is no PDF
     */
    static BoundedDocument parse(byte[] bytes) throws IOException {
        var parser = new Parser(bytes, new Allowance(bytes.length));
        parser.findObjects();
        return parser.document;
    }

    COSDictionary catalog() throws IOException {
        var catalog = getTrailer().getCOSDictionary(COSName.ROOT);
        if (catalog == null) throw new IOException("no catalog");
        return catalog;
    }

    @Override
    public COSStream createCOSStream(COSDictionary dictionary, long start, long length) throws IOException {
        var stream = new BoundedStream(parser.createRandomAccessReadView(start, length), allowance);
        dictionary.forEach(stream::setItem);
        stream.setKey(dictionary.getKey());
        return stream;
    }

    /** Asked for before anything is decrypted. */
    @Override
    public COSDictionary getEncryptionDictionary() {
        if (getTrailer() != null && getTrailer().containsKey(COSName.ENCRYPT))
            throw new Refusal(Problem.of(ProblemCode.ENCRYPTED, ""));
        return null;
    }

    /** Reads objects one by one. The pages and what is drawn on them are never read. */
    private static final class Parser extends COSParser {
        private final BoundedDocument document;
        private final Allowance allowance;

        Parser(byte[] bytes, Allowance allowance) throws IOException {
            super(new MeteredBytes(bytes, allowance));
            this.allowance = allowance;
            this.document = new BoundedDocument(this, allowance);
            super.document = document;
        }

        void findObjects() throws IOException {
            if (!parsePDFHeader()) throw new IOException("no header");
            document.setTrailer(retrieveTrailer());
            document.getEncryptionDictionary();
        }

        @Override
        protected COSBase parseDirObject() throws IOException {
            allowance.node();
            return super.parseDirObject();
        }
    }
}
