package org.qantara.hrxml;

import java.util.List;
import java.util.Optional;
import org.qantara.model.Code;
import org.qantara.model.Confidence;
import org.qantara.model.PartialDate;
import org.qantara.model.Term;
import org.qantara.model.Text;
import org.qantara.parsing.Html;
import org.qantara.parsing.Unplaced;
import org.qantara.parsing.XmlWriter;
import org.qantara.spi.Loss;
import org.qantara.spi.LossReport;

/** A document being written in one dialect, and what of the record finds no place in it. */
final class Out {
    final Dialect dialect;
    private final XmlWriter xml;
    private final LossReport losses = new LossReport();

    Out(Dialect dialect) {
        this.dialect = dialect;
        this.xml = new XmlWriter(dialect.namespaces());
    }

    boolean isEuropass() {
        return dialect == Dialect.EUROPASS;
    }

    void begin(String name) {
        xml.begin(dialect.written(name));
    }

    void end() {
        xml.end();
    }

    void attribute(String name, String text) {
        xml.attribute(name, text);
    }

    void text(String text) {
        xml.text(text);
    }

    void leaf(String name, String text) {
        xml.leaf(dialect.written(name), text);
    }

    void leaf(String name, Optional<String> text) {
        text.ifPresent(value -> leaf(name, value));
    }

    /** A code with the text of it in {@code @name}. */
    void coded(String name, String code, Optional<String> label) {
        begin(name);
        attribute("name", label.orElse(null));
        text(code);
        end();
    }

    void prose(String name, Text text) {
        begin(name);
        attribute("languageID", text.language().orElse(null));
        text(Html.markup(text));
        end();
    }

    void prose(String name, Optional<Text> text) {
        text.ifPresent(value -> prose(name, value));
    }

    /** A date in the element these formats wrap dates in. */
    void date(String name, PartialDate date) {
        begin(name);
        leaf("hr:FormattedDateTime", date.toString());
        end();
    }

    void date(String name, Optional<PartialDate> date) {
        date.ifPresent(value -> date(name, value));
    }

    /** Reports a value, leaf by leaf, as having no place. */
    void lost(String at, Object value) {
        Unplaced.report(at, value, losses);
    }

    void lost(String at, Loss.Reason reason) {
        losses.add(at, reason);
    }

    /** Reports a value, leaf by leaf, as not being the first. */
    void notFirst(String at, Object value) {
        Unplaced.report(at, value, Loss.Reason.ONLY_FIRST_KEPT, losses);
    }

    /** Reports the codes of a term but those written, and how uncertain the written ones are. */
    void lostCodesBut(String at, Term term, List<Code> written) {
        for (int i = 0; i < term.codes().size(); i++) {
            var code = term.codes().get(i);
            var codeAt = numbered(at + "/codes", i);
            if (!written.contains(code)) lost(codeAt, code);
            else if (code.confidence() != Confidence.EXACT) lost(codeAt + "/confidence", Loss.Reason.LESS_PRECISE);
        }
    }

    /** The path of the item with this index. */
    static String numbered(String at, int index) {
        return index == 0 ? at : at + "[" + (index + 1) + "]";
    }

    /** Reports the texts of a record that has been written and holds characters that XML cannot. */
    void reportUnheld(Record record) {
        if (!xml.heldAll()) Unplaced.unheld("", record, xml::holds, losses);
    }

    List<Loss> losses() {
        return losses.losses();
    }

    byte[] done() {
        return xml.done();
    }
}
