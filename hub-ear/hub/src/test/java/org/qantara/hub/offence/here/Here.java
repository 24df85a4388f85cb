package org.qantara.hub.offence.here;

import org.qantara.hub.offence.there.There;

/** Depends on one that depends on it. */
public record Here(There there) {}
