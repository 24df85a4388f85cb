package org.qantara.hub.door.rest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.qantara.hub.door.Json;
import org.qantara.hub.translation.Formats;
import org.qantara.model.RecordType;
import org.qantara.spi.Connector;
import org.qantara.spi.Opens;
import org.qantara.spi.Reads;
import org.qantara.spi.Splits;
import org.qantara.spi.Writes;
import org.qantara.spi.WritesFigures;

/** The formats this hub speaks; open to all. */
@Dependent
@Path("v1/formats")
@Produces(MediaType.APPLICATION_JSON)
public class FormatsResource {
    private final Formats formats;

    @Inject
    public FormatsResource(Formats formats) {
        this.formats = formats;
    }

    @GET
    public byte[] all() {
        return Json.bytes(Json.array(formats.all(), FormatsResource::format));
    }

    private static ObjectNode format(Connector connector) {
        var json = Json.object().put("format", connector.id().value()).put("title", connector.title());
        var types = json.putArray("recordTypes");
        connector.recordTypes().stream().sorted().map(RecordType::id).forEach(types::add);
        return json.put("mediaType", connector.mediaType())
                .put("reads", connector instanceof Reads)
                .put("writes", connector instanceof Writes)
                .put("opens", connector instanceof Opens)
                .put("files", connector instanceof Splits)
                .put("figures", connector instanceof WritesFigures);
    }
}
