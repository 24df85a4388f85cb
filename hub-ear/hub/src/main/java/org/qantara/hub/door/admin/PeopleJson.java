package org.qantara.hub.door.admin;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.qantara.hub.door.Json;
import org.qantara.hub.people.Description;
import org.qantara.hub.people.Found;
import org.qantara.model.Identifier;
import org.qantara.model.PersonName;

/** People who were found, with the number of each partner for them. */
final class PeopleJson {
    private PeopleJson() {}

    static ObjectNode of(Found found) {
        var json = Json.object();
        json.set("people", Json.array(found.people(), PeopleJson::of));
        return json.put("more", found.more());
    }

    private static ObjectNode of(Found.Somebody somebody) {
        var ids = somebody.ids();
        var json = Json.object().put("id", ids.getFirst().toString());
        json.set(
                "sameAs",
                Json.array(ids.subList(1, ids.size()), id -> Json.object().put("id", id.toString())));
        json.set("said", Json.array(somebody.said(), PeopleJson::of));
        return json;
    }

    private static ObjectNode of(Description said) {
        var person = said.person();
        var json = Json.object()
                .put("by", said.from().value())
                .put("submissionId", said.submission().toString());
        json.set("names", Json.array(person.names(), PeopleJson::of));
        person.birthDate().ifPresent(date -> json.put("birthDate", date.toString()));
        person.birthPlace().flatMap(place -> place.city()).ifPresent(town -> json.put("birthPlace", town));
        person.gender().ifPresent(sex -> json.put("gender", sex.name()));
        json.set("identifiers", Json.array(person.identifiers(), PeopleJson::of));
        return json;
    }

    private static ObjectNode of(PersonName name) {
        var json = Json.object();
        name.given().ifPresent(it -> json.put("given", it));
        name.family().ifPresent(it -> json.put("family", it));
        name.full().ifPresent(it -> json.put("full", it));
        return json;
    }

    private static ObjectNode of(Identifier number) {
        var json = Json.object().put("kind", number.kind().name()).put("value", number.value());
        number.scheme().ifPresent(it -> json.put("scheme", it));
        return json;
    }
}
