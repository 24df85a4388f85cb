package org.qantara.hub.door.admin;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.io.InputStream;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import org.qantara.hub.administrators.Account;
import org.qantara.hub.administrators.Accounts;
import org.qantara.hub.administrators.Argon2id;
import org.qantara.hub.administrators.NewPassword;
import org.qantara.hub.administrators.Role;
import org.qantara.hub.door.Json;
import org.qantara.hub.door.Refused;
import org.qantara.spi.ProblemCode;
import org.qantara.spi.Rule;

/** Who works at the hub: made, given roles, let in no more. A password that nobody typed is proposed, and shown once. */
@Dependent
@Path("v1/admin/administrators")
@Produces(MediaType.APPLICATION_JSON)
public class AdministratorsResource {
    private final Accounts accounts;
    private final Argon2id hash;
    private final SecureRandom random = new SecureRandom();

    @Inject
    public AdministratorsResource(Accounts accounts, Argon2id hash) {
        this.accounts = accounts;
        this.hash = hash;
    }

    @GET
    @Needs(Right.MANAGE_ADMINISTRATORS)
    public byte[] all() {
        return Json.bytes(Json.array(accounts.all(), AdministratorsResource::json));
    }

    @GET
    @Needs(Right.MANAGE_ADMINISTRATORS)
    @Path("{name}")
    public byte[] one(@PathParam("name") String name) {
        return Json.bytes(json(existing(name)));
    }

    /** Makes somebody, or gives somebody these roles; the password of somebody who exists stays as it is. */
    @PUT
    @Needs(Right.MANAGE_ADMINISTRATORS)
    @Path("{name}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response set(@PathParam("name") String name, InputStream body, @Context SecurityContext caller) {
        var answer = set(name, RequestText.read(body), Administrator.of(caller.getUserPrincipal()));
        return Response.status(answer.isNew() ? Response.Status.CREATED : Response.Status.OK)
                .entity(answer.json())
                .build();
    }

    record Answer(boolean isNew, byte[] json) {}

    Answer set(String name, String body, Administrator by) {
        if (!Account.isName(name)) throw new Refused(ProblemCode.INVALID_REQUEST, "name", Rule.ACCOUNT_NAME);
        var asked = AdministratorBody.read(body);
        var roles = asked.roles();
        var active = asked.active();
        var typed = asked.password(name);
        if (typed.isEmpty() && changed(() -> accounts.change(name, roles, active, by.doer())))
            return new Answer(false, one(name));
        var password = typed.orElseGet(() -> NewPassword.proposal(random));
        var hashed = hash.generate(password.toCharArray());
        if (changed(() -> accounts.make(name, roles, active, hashed, by.doer())))
            return new Answer(true, Json.bytes(shown(json(existing(name)), typed, password)));
        if (typed.isPresent())
            throw new Refused(ProblemCode.INVALID_REQUEST, "password", Rule.PASSWORD_ELSEWHERE, name + "/password");
        return set(name, body, by);
    }

    @DELETE
    @Needs(Right.MANAGE_ADMINISTRATORS)
    @Path("{name}")
    public void remove(@PathParam("name") String name, @Context SecurityContext caller) {
        existing(name);
        var _ = changed(() -> accounts.remove(
                name, Administrator.of(caller.getUserPrincipal()).doer()));
    }

    /** One's own, or as an administrator somebody's. */
    @PUT
    @Needs(Right.CHANGE_OWN_PASSWORD)
    @Path("{name}/password")
    @Consumes(MediaType.APPLICATION_JSON)
    public byte[] password(@PathParam("name") String name, InputStream body, @Context SecurityContext caller) {
        var administrator = Administrator.of(caller.getUserPrincipal());
        if (!administrator.name().equals(name) && !administrator.has(Role.ADMINISTRATOR))
            throw new Refused(ProblemCode.ROLE_MISSING, "Authorization", Role.ADMINISTRATOR.word());
        existing(name);
        var typed = AdministratorBody.read(RequestText.read(body)).password(name);
        var password = typed.orElseGet(() -> NewPassword.proposal(random));
        if (!accounts.password(name, hash.generate(password.toCharArray()), administrator.doer()))
            throw new Refused(ProblemCode.NOT_FOUND, "name");
        return Json.bytes(shown(Json.object().put("name", name), typed, password));
    }

    private interface Change {
        boolean made();
    }

    private static boolean changed(Change change) {
        try {
            return change.made();
        } catch (Accounts.TheLast e) {
            throw new Refused(ProblemCode.LAST_ADMINISTRATOR, "");
        }
    }

    private Account existing(String name) {
        return Optional.of(name)
                .filter(Account::isName)
                .flatMap(accounts::find)
                .orElseThrow(() -> new Refused(ProblemCode.NOT_FOUND, "name"));
    }

    private static ObjectNode shown(ObjectNode json, Optional<String> typed, String password) {
        return typed.isPresent() ? json : json.put("password", password);
    }

    private static ObjectNode json(Account account) {
        var json = Json.object().put("name", account.name());
        var roles = json.putArray("roles");
        List.copyOf(account.roles()).stream().sorted().map(Role::word).forEach(roles::add);
        return json.put("active", account.active())
                .put("made", Json.time(account.made()))
                .put("changed", Json.time(account.changed()))
                .put("passwordSet", Json.time(account.passwordSet()));
    }
}
