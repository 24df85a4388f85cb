package org.qantara.hub.flow;

import org.qantara.hub.channel.Outcome;

/** A delivery, and what came of handing it over. */
record HandedOver(Outgoing outgoing, Outcome outcome) {}
