package org.qantara.hub.door.admin;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.TreeMap;
import org.qantara.hub.door.Json;
import org.qantara.hub.gate.Flow;
import org.qantara.hub.registry.Partner;

/** A flow in JSON, in the words of the configuration. */
final class FlowJson {
    private FlowJson() {}

    static ObjectNode of(Flow flow) {
        var agreement = flow.agreement();
        var json = Json.object().put("agreement", agreement.id());
        json.set("from", partner(flow.from()));
        json.set("to", partner(flow.to()));
        json.put("record", agreement.recordType().id()).put("purpose", agreement.purpose());
        agreement.programme().ifPresent(it -> json.put("programme", it));
        agreement.legalGround().ifPresent(it -> json.put("legalGround", word(it)));
        var fields = json.putArray("fields");
        agreement.fields().forEach(it -> fields.add(it.toString()));
        json.put("abroad", flow.abroad());
        agreement
                .authorisation()
                .ifPresent(it -> json.putObject("authorisation")
                        .put("reference", it.reference())
                        .put("validFrom", it.validFrom().toString())
                        .put("validUntil", it.validUntil().toString()));
        agreement.retention().ifPresent(it -> json.put("retention", it.toString()));
        json.put("validFrom", agreement.validFrom().toString())
                .put("validUntil", agreement.validUntil().toString())
                .put("inForce", flow.isInForce());
        flow.why().ifPresent(it -> json.put("why", it));
        return json;
    }

    private static ObjectNode partner(Partner partner) {
        var json = Json.object()
                .put("id", partner.id().value())
                .put("institution", word(partner.institution()))
                .put("status", word(partner.status()));
        partner.country().ifPresent(it -> json.put("country", it));
        var names = json.putObject("names");
        new TreeMap<>(partner.names()).forEach(names::put);
        return json;
    }

    /** As it stands in the configuration: {@code employment-service}. */
    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
