package org.qantara.bench.document;

/** Documents as partners submit them. */
public final class Documents {

    private static final int SCANNED_FROM = 1_000_000;

    private Documents() {}

    /** A Europass CV of about that many bytes without an XML declaration; a large one is a scan for the most part. */
    public static String europass(String surname, int bytes) {
        var format = Format.of("europass-xml");
        var candidate = bytes < SCANNED_FROM
                ? format.curriculum(surname, bytes)
                : Curriculum.scanned(surname, bytes / 4 * 3 - 3_000); // base64 makes four bytes of three
        return format.write(candidate).text().replaceFirst("^<\\?xml[^>]*\\?>\\s*", "");
    }
}
