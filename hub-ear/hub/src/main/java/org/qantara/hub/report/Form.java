package org.qantara.hub.report;

import java.util.List;
import java.util.Locale;
import org.qantara.spi.Texts;

/** What a report is written as. */
public enum Form {
    JSON("application/json"),
    CSV("text/csv"),
    SDMX_CSV("application/vnd.sdmx.data+csv"),
    HTML("text/html");

    private final String mediaType;

    Form(String mediaType) {
        this.mediaType = mediaType;
    }

    /** Without parameters. */
    public String mediaType() {
        return mediaType;
    }

    /** As it is asked for by name: {@code sdmx-csv}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether it has words, and so is another in each language. */
    boolean hasWords() {
        return this == CSV || this == HTML;
    }

    /** The languages it is written in: {@code ""} if it has no words. */
    List<String> languages() {
        return hasWords() ? Texts.LANGUAGES.stream().map(Locale::getLanguage).toList() : List.of("");
    }
}
