package org.qantara.hub.journal;

/** A submission that was accepted before. */
public record Entered(String fingerprint, Receipt receipt) {}
