package org.qantara.parsing;

/** Codes written as URIs of an authority list. */
final class Uris {
    private Uris() {}

    /** What follows the name of the list in a URI; the text itself if it is no URI of that list. */
    static String last(String written, String list) {
        int at = written.lastIndexOf(list);
        return at < 0 ? written : written.substring(at + list.length());
    }
}
