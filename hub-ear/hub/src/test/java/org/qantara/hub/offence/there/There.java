package org.qantara.hub.offence.there;

import org.qantara.hub.offence.here.Here;

/** Depends on one that depends on it. */
public record There(Here here) {}
