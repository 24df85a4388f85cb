package org.qantara.hub.flow;

import java.util.List;
import org.qantara.model.HubRecord;
import org.qantara.spi.FormatId;
import org.qantara.spi.Loss;

/** A submission whose document has been read. */
record Understood(Arrived arrived, FormatId format, HubRecord record, List<Loss> losses) {}
