package org.qantara.hrxml;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.qantara.model.Text;
import org.qantara.spi.Loss;

/** One text in several languages, of which each profile takes its own. */
final class Wordings {
    private final Out out;
    private final String at;
    private final List<Text> texts;
    private final BitSet taken = new BitSet();

    Wordings(Out out, String at, List<Text> texts) {
        this.out = out;
        this.at = at;
        this.texts = texts;
    }

    /** The first text in this language; in the first profile also one that does not say in which it is. */
    Optional<Text> take(Optional<String> language, boolean first) {
        int index = index(language, first);
        return index < 0 ? Optional.empty() : Optional.of(texts.get(index));
    }

    /** As {@link #take} where HTML is not understood: its tags are taken for words. */
    Optional<String> takePlain(Optional<String> language, boolean first) {
        int index = index(language, first);
        if (index < 0) return Optional.empty();
        var text = texts.get(index);
        if (text.format() == Text.Format.HTML) out.lost(Out.numbered(at, index) + "/format", Loss.Reason.LESS_PRECISE);
        return Optional.of(text.value());
    }

    private int index(Optional<String> language, boolean first) {
        int index = indexIn(language);
        if (index < 0 && first) {
            index = indexIn(Optional.empty());
            if (index >= 0) out.lost(Out.numbered(at, index), Loss.Reason.LESS_PRECISE);
        }
        if (index >= 0) taken.set(index);
        return index;
    }

    private int indexIn(Optional<String> language) {
        for (int i = 0; i < texts.size(); i++)
            if (!taken.get(i) && texts.get(i).language().equals(language)) return i;
        return -1;
    }

    /** Reports what no profile took. */
    void reportRest(Set<Optional<String>> languages) {
        for (int i = 0; i < texts.size(); i++) {
            if (taken.get(i)) continue;
            var text = texts.get(i);
            if (languages.contains(text.language())) out.notFirst(Out.numbered(at, i), text);
            else out.lost(Out.numbered(at, i), text);
        }
    }
}
