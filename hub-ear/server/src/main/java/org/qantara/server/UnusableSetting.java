package org.qantara.server;

/** The hub cannot start as told; the message is one line for the person who started it. */
public final class UnusableSetting extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Unusable reason;
    private final transient Object[] values;

    UnusableSetting(Unusable reason, Object... values) {
        super(say(Words.in(Settings.WORDS, "en"), reason, values));
        this.reason = reason;
        this.values = values.clone();
    }

    /** Why. */
    public Unusable reason() {
        return reason;
    }

    /** The message in another language. */
    public String in(Words words) {
        return say(words, reason, values);
    }

    private static String say(Words words, Unusable reason, Object... values) {
        return words.say("unusable." + reason, values);
    }
}
