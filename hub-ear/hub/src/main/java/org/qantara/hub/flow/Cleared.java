package org.qantara.hub.flow;

import java.time.Instant;
import org.qantara.hub.gate.Permit;
import org.qantara.hub.gate.Release;
import org.qantara.hub.journal.Dispatch;

/**
 * A delivery that may be made, with as much of its record as may leave.
 *
 * @param permit that says how much
 * @param at when it was found that it may
 */
record Cleared(Dispatch dispatch, Release.Released released, Permit.Granted permit, Instant at) {}
