package org.qantara.canonical;

import org.qantara.parsing.DocumentWriter;
import org.qantara.spi.Loss;
import org.qantara.spi.LossReport;

/** A document being written, and what it cannot hold. */
record Output(DocumentWriter document, LossReport losses) {
    void text(String name, String text, Place at) {
        document.leaf(name, text);
        if (!document.holds(text)) losses.add(at.toString(), Loss.Reason.LESS_PRECISE);
    }
}
