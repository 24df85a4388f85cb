package org.qantara.schemaorg;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.qantara.model.HubRecord;
import org.qantara.model.Money;
import org.qantara.model.PartialDate;
import org.qantara.model.Text;
import org.qantara.parsing.Html;
import org.qantara.parsing.JsonWriter;
import org.qantara.parsing.Place;
import org.qantara.parsing.Unplaced;
import org.qantara.spi.LossReport;
import org.qantara.spi.Payload;
import org.qantara.spi.Translation;

/** A document being written, which remembers what of the record it says. */
final class Out {
    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*");

    final Place said = Place.ofRecord();
    private final JsonWriter json = new JsonWriter();

    private Out() {}

    static Translation<Payload> write(HubRecord record, String mediaType, Consumer<Out> writing) {
        var out = new Out();
        out.json.leaf("@context", Vocabulary.CONTEXT);
        writing.accept(out);
        var losses = new LossReport();
        out.said.at("provenance").whole();
        Unplaced.report((Record) record, out.said, losses);
        var document = out.json.done();
        if (!out.json.heldAll()) Unplaced.unheld("", record, out.json::holds, losses);
        return Translation.of(new Payload(mediaType, document), losses.losses());
    }

    void begin(String property, String type) {
        json.begin(property);
        type(type);
    }

    void end() {
        json.end();
    }

    void type(String... types) {
        var writings = new ArrayList<Runnable>();
        for (var type : types) writings.add(() -> json.leaf(Thing.TYPE, type));
        values(Thing.TYPE, writings);
    }

    /** One value as it is, several as a list. */
    void values(String property, List<Runnable> writings) {
        if (writings.size() > 1) json.beginList(property);
        writings.forEach(Runnable::run);
        if (writings.size() > 1) json.endList();
    }

    void fixed(String property, String value) {
        json.leaf(property, value);
    }

    void object(String property) {
        json.begin(property);
    }

    void text(String property, Optional<String> value, Place place) {
        value.ifPresent(text -> {
            json.leaf(property, text);
            place.whole();
        });
    }

    void count(String property, Optional<Integer> value, Place place) {
        value.ifPresent(count -> {
            json.leaf(property, count);
            place.whole();
        });
    }

    void amount(String property, Money money, Place place) {
        json.leaf(property, money.amount());
        place.at("amount").whole();
    }

    void url(String property, Optional<String> value, Place place) {
        text(property, value.filter(Out::isUri), place);
    }

    static boolean isUri(String text) {
        if (text.indexOf(':') < 0 || !text.chars().allMatch(c -> c > ' ' && c < 127)) return false;
        try {
            return new URI(text).isAbsolute();
        } catch (URISyntaxException notAUri) {
            return false;
        }
    }

    void date(String property, Optional<PartialDate> date, Place place) {
        text(property, date.map(PartialDate::toString), place);
    }

    /** Words, where tags would be taken for words. */
    void words(String property, List<Text> texts, Place place) {
        texts(property, texts, place, false);
    }

    /** Words that may be HTML. */
    void prose(String property, List<Text> texts, Place place) {
        texts(property, texts, place, true);
    }

    void prose(String property, Optional<Text> text, Place place) {
        text.ifPresent(it -> text(property, it, place, true));
    }

    private void texts(String property, List<Text> texts, Place place, boolean html) {
        var writings = new ArrayList<Runnable>();
        for (int i = 0; i < texts.size(); i++) {
            var text = texts.get(i);
            var at = place.item(i);
            writings.add(() -> text(property, text, at, html));
        }
        values(property, writings);
    }

    private void text(String property, Text text, Place place, boolean html) {
        boolean markup = text.format() == Text.Format.HTML;
        boolean looksLikeMarkup = Html.text(text.value()).format() == Text.Format.HTML;
        var value = html && !markup && looksLikeMarkup ? Html.markup(text) : text.value();
        var language = text.language().filter(tag -> LANGUAGE.matcher(tag).matches());
        if (language.isEmpty()) json.leaf(property, value);
        else {
            json.begin(property);
            json.leaf(Thing.VALUE, value);
            json.leaf(Thing.LANGUAGE, language.get());
            json.end();
            place.at("language").whole();
        }
        place.at("value").whole();
        if (markup && !(html && looksLikeMarkup)) place.at("format").lessPrecise();
        else place.at("format").whole();
    }
}
