package org.qantara.model;

/**
 * How well a code fits what was meant: stated or mapped one to one, or mapped to something wider, narrower or likely.
 */
public enum Confidence {
    EXACT,
    BROADER,
    NARROWER,
    GUESSED
}
