package org.qantara.hub.door.admin;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.qantara.hub.administrators.NewPassword;
import org.qantara.hub.administrators.Role;
import org.qantara.hub.door.Json;
import org.qantara.hub.door.Refused;
import org.qantara.hub.door.StrictJson;
import org.qantara.spi.ProblemCode;
import org.qantara.spi.Rule;

/** Reads {@code {"roles":["operator"],"active":true,"password":"…"}}. */
final class AdministratorBody {
    private static final String WORDS =
            Arrays.stream(Role.values()).map(Role::word).collect(Collectors.joining(", "));

    private final JsonNode json;

    private AdministratorBody(JsonNode json) {
        this.json = json;
    }

    /** Nothing at all is an object without members. */
    static AdministratorBody read(String text) {
        var json = text.isBlank() ? Json.object() : StrictJson.read(text);
        if (!json.isObject())
            throw new Refused(ProblemCode.INVALID_REQUEST, "", Rule.FIELDS, "roles, active, password");
        return new AdministratorBody(json);
    }

    Set<Role> roles() {
        if (!json.path("roles").isArray()) throw new Refused(ProblemCode.INVALID_REQUEST, "roles", WORDS);
        var roles = new HashSet<Role>();
        for (var word : json.path("roles"))
            roles.add(
                    Role.of(word.asText()).orElseThrow(() -> new Refused(ProblemCode.INVALID_REQUEST, "roles", WORDS)));
        return roles;
    }

    boolean active() {
        var active = json.path("active");
        if (active.isMissingNode() || active.isBoolean()) return active.asBoolean(true);
        throw new Refused(ProblemCode.INVALID_REQUEST, "active", Rule.TRUE_OR_FALSE);
    }

    /** The one that was typed, if one was. */
    Optional<String> password(String name) {
        var given = json.path("password");
        if (given.isMissingNode() || given.isNull()) return Optional.empty();
        if (!given.isTextual() || !NewPassword.isGood(name, given.textValue()))
            throw new Refused(
                    ProblemCode.INVALID_REQUEST,
                    "password",
                    Rule.GOOD_PASSWORD,
                    String.valueOf(NewPassword.SHORTEST),
                    String.valueOf(NewPassword.LONGEST),
                    String.valueOf(NewPassword.DIFFERENT));
        return Optional.of(given.textValue());
    }

    /** Without what it says. */
    @Override
    public String toString() {
        return "AdministratorBody[]";
    }
}
