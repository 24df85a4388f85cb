package org.qantara.pdf;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.qantara.spi.Payload;

/** A CV as a PDF, with files attached. */
final class Cv {
    static final byte[] CANDIDATE = """
            <?xml version="1.0" encoding="UTF-8"?>
            <Candidate xmlns="http://www.europass.eu/1.0" xmlns:oa="http://www.openapplications.org/oagis/9"
                xmlns:hr="http://www.hr-xml.org/3">
              <CandidatePerson>
                <PersonName>
                  <oa:GivenName>نجاة</oa:GivenName><hr:FamilyName>أيت الحاج</hr:FamilyName>
                </PersonName>
              </CandidatePerson>
            </Candidate>
            """.getBytes(StandardCharsets.UTF_8);

    private record Attached(String name, String mediaType, byte[] content) {}

    private final Map<String, Attached> named = new TreeMap<>();
    private final List<Attached> associated = new ArrayList<>();
    private CompressParameters compression = CompressParameters.DEFAULT_COMPRESSION;
    private StandardProtectionPolicy protection;

    /** As Europass makes it, with a diploma beside the data. */
    static Cv europass() {
        return new Cv()
                .with("attachment.xml", "text/xml", CANDIDATE)
                .with("دبلوم نجاة.pdf", "application/pdf", new byte[] {37, 80, 68, 70});
    }

    Cv with(String name, String mediaType, byte[] content) {
        named.put(name, new Attached(name, mediaType, content));
        return this;
    }

    Cv associated(String name, String mediaType, byte[] content) {
        associated.add(new Attached(name, mediaType, content));
        return this;
    }

    /** As programs before PDF 1.5 wrote it. */
    Cv withoutObjectStreams() {
        compression = CompressParameters.NO_COMPRESSION;
        return this;
    }

    Cv protectedBy(String userPassword) {
        protection = new StandardProtectionPolicy("owner", userPassword, new AccessPermission());
        return this;
    }

    Payload pdf() {
        try (var document = new PDDocument();
                var out = new ByteArrayOutputStream()) {
            draw(document);
            attach(document);
            if (protection != null) document.protect(protection);
            document.save(out, compression);
            return new Payload("application/pdf", out.toByteArray());
        } catch (IOException inMemory) {
            throw new IllegalStateException(inMemory);
        }
    }

    private static void draw(PDDocument document) throws IOException {
        var page = new PDPage();
        document.addPage(page);
        try (var content = new PDPageContentStream(document, page)) {
            content.beginText();
            content.setFont(new PDType1Font(FontName.HELVETICA), 12);
            content.newLineAtOffset(72, 700);
            content.showText("Najat Ait El Haj");
            content.endText();
        }
    }

    private void attach(PDDocument document) throws IOException {
        var files = new LinkedHashMap<String, PDComplexFileSpecification>();
        for (var file : named.values()) files.put(file.name(), specification(document, file));
        var tree = new PDEmbeddedFilesNameTreeNode();
        tree.setNames(files);
        var names = new PDDocumentNameDictionary(document.getDocumentCatalog());
        if (!files.isEmpty()) names.setEmbeddedFiles(tree);
        document.getDocumentCatalog().setNames(names);
        var list = new COSArray();
        for (var file : files.values()) list.add(file);
        for (var file : associated) list.add(specification(document, file));
        document.getDocumentCatalog().getCOSObject().setItem(COSName.getPDFName("AF"), list);
    }

    private static PDComplexFileSpecification specification(PDDocument document, Attached file) throws IOException {
        var embedded = new PDEmbeddedFile(document, new ByteArrayInputStream(file.content()), COSName.FLATE_DECODE);
        embedded.setSubtype(file.mediaType());
        var specification = new PDComplexFileSpecification();
        specification.setFile("file");
        specification.setFileUnicode(file.name());
        specification.setEmbeddedFileUnicode(embedded);
        specification.setEmbeddedFile(embedded);
        return specification;
    }
}
