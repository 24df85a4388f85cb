package org.qantara.hub.door.signature;

/** Signs what the hub answers to those who have signed what they asked. */
public interface Signing {
    /** A hub without a key of its own answers unsigned. */
    Signing NONE = (message, _) -> message;

    /**
     * The message with a security header.
     *
     * @param message in UTF-8
     * @param soap namespace of its envelope
     */
    byte[] signed(byte[] message, String soap);
}
