package org.qantara.hub.flow;

import java.util.List;
import org.qantara.hub.registry.Partner;

/** A record that may go to these recipients for this purpose. */
record Admitted(Understood understood, String purpose, List<Partner> to) {}
