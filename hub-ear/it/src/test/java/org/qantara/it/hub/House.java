package org.qantara.it.hub;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.qantara.sandbox.hub.Answer;
import org.qantara.sandbox.hub.Letter;

/** A partner that remembers what it got. It takes everything, but for messages whose id begins with {@code refuse}. */
public final class House implements Function<Letter, Answer> {

    public static final String REASON = "NO_BIRTH_DATE";

    private final List<Letter> letters = new ArrayList<>();
    private final String id;

    House(String id) {
        this.id = id;
    }

    @Override
    public synchronized Answer apply(Letter letter) {
        letters.add(letter);
        return letter.messageId().startsWith("refuse")
                ? new Answer.Refused(REASON)
                : new Answer.Accepted(reference(letter));
    }

    /** The reference the house gives a letter; it is in Arabic. */
    public static String reference(Letter letter) {
        return "مرجع-" + letter.deliveryId();
    }

    /** All it got of these messages so far, in the order it came. */
    public synchronized List<Letter> letters(List<String> messageIds) {
        return letters.stream()
                .filter(letter -> messageIds.contains(letter.messageId()))
                .toList();
    }

    public Letter letter(String messageId) {
        return Eventually.get(
                id + " gets " + messageId,
                () -> letters(List.of(messageId)).stream().findFirst());
    }

    /** As many letters of these messages as there are messages. */
    public List<Letter> await(List<String> messageIds) {
        return Eventually.get(
                id + " gets " + messageIds.size() + " letters",
                () -> Optional.of(letters(messageIds)).filter(all -> all.size() >= messageIds.size()));
    }
}
