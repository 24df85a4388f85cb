package org.qantara.hub.flow;

import java.util.List;
import java.util.Optional;
import org.qantara.hub.registry.Partner;

/**
 * A record that may go to these recipients for this purpose.
 *
 * @param agreements by which, with a {@code +} between them
 */
record Admitted(Understood understood, String purpose, List<Partner> to, Optional<String> agreements) {}
