package org.qantara.hub.door.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.Proxy;
import java.security.Principal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.qantara.hub.administrators.Role;
import org.qantara.hub.audit.Act;
import org.qantara.hub.audit.Deed;
import org.qantara.hub.audit.Doer;
import org.qantara.hub.audit.Through;
import org.qantara.hub.audit.TurnedAway;
import org.qantara.hub.door.Authentication.AuthenticatedPartner;
import org.qantara.hub.door.Operations;
import org.qantara.hub.door.Operations.Operation;
import org.qantara.hub.door.Refused;
import org.qantara.hub.registry.PartnerId;
import org.qantara.spi.ProblemCode;

/** What may be done at the administration door, and by whom. */
class RightsTest {
    private final List<Act> recorded = new ArrayList<>();
    private final TurnedAway turnedAway = new TurnedAway(recorded::addAll, Clock.systemUTC());

    @Test
    void whoHasNoRightIsOnRecordWithTheRightAndHowOften() throws NoSuchMethodException {
        var erase = Operations.of(ErasuresResource.class)
                .filter(operation -> operation.verb().equals("POST"))
                .findFirst()
                .orElseThrow();
        var filter = new RightsFilter(erase.method().getAnnotation(Needs.class), turnedAway);
        for (int i = 0; i < 1000; i++) outcome(filter, administrator(Set.of(Role.OPERATOR)));
        outcome(filter, administrator(Set.of(Role.DATA_PROTECTION_OFFICER)));

        turnedAway.run();

        assertThat(recorded).singleElement().satisfies(act -> {
            assertThat(act.deed()).isEqualTo(Deed.NOT_ALLOWED);
            assertThat(act.doer()).isEqualTo(Doer.user("salma", Through.ADMIN));
            assertThat(act.outcome()).isEqualTo("ERASE");
            assertThat(act.times()).isEqualTo(1000);
        });
    }

    @Test
    void everyOperationDeclaresWhatItNeeds() {
        var here = Operations.all().stream().filter(Operation::isAdministration).toList();

        assertThat(here)
                .isNotEmpty()
                .allSatisfy(operation -> assertThat(operation.method().isAnnotationPresent(Needs.class))
                        .as(operation + " has @Needs")
                        .isTrue())
                .allSatisfy(operation ->
                        assertThat(Rights.isHere(operation.resource())).isTrue());
    }

    @Test
    void whatDeclaresNothingIsNobodys() {
        var filter = new RightsFilter(null, turnedAway);

        assertThat(outcome(filter, administrator(EnumSet.allOf(Role.class))))
                .isEqualTo(ProblemCode.ROLE_MISSING.name());
    }

    @Test
    void everyOperationIsOpenToItsRolesAndNoOther() {
        for (var operation : Operations.all())
            if (operation.isAdministration())
                for (var role : Role.values()) {
                    var needs = operation.method().getAnnotation(Needs.class);

                    var outcome = outcome(new RightsFilter(needs, turnedAway), administrator(Set.of(role)));

                    assertThat(outcome)
                            .as(operation + " by " + role.word())
                            .isEqualTo(needs.value().roles().contains(role) ? "let in" : "ROLE_MISSING");
                }
    }

    @Test
    void nobodyAndPartnersHaveNoRights() {
        for (var operation : Operations.all())
            if (operation.isAdministration()) {
                var filter = new RightsFilter(operation.method().getAnnotation(Needs.class), turnedAway);

                assertThat(outcome(filter, null)).isEqualTo("UNAUTHENTICATED");
                assertThat(outcome(filter, new AuthenticatedPartner(new PartnerId("zav"))))
                        .isEqualTo("UNAUTHENTICATED");
            }
    }

    @Test
    void tryingAConfigurationTakesLessThanChangingIt() throws NoSuchMethodException {
        var replace = Operations.of(ConfigurationResource.class)
                .filter(operation -> operation.verb().equals("PUT"))
                .findFirst()
                .orElseThrow();
        var filter = new RightsFilter(replace.method().getAnnotation(Needs.class), turnedAway);
        var engineer = administrator(Set.of(Role.ENGINEER));

        assertThat(outcome(filter, engineer, Map.of("dryRun", "true"))).isEqualTo("let in");
        assertThat(outcome(filter, engineer, Map.of("dryRun", "false"))).isEqualTo("ROLE_MISSING");
        assertThatThrownBy(() -> filter.filter(request(engineer, Map.of("dryRun", "perhaps"))))
                .isInstanceOfSatisfying(
                        Refused.class, it -> assertThat(it.problem().code()).isEqualTo(ProblemCode.INVALID_REQUEST));
    }

    @Test
    void everyRoleHasSomethingToDo() {
        for (var role : Role.values())
            assertThat(EnumSet.allOf(Right.class).stream()
                            .filter(right -> right.roles().contains(role)))
                    .as(role.word())
                    .isNotEmpty();
    }

    private static Administrator administrator(Set<Role> roles) {
        return new Administrator("salma", roles);
    }

    private static String outcome(RightsFilter filter, Principal caller) {
        return outcome(filter, caller, Map.of());
    }

    private static String outcome(RightsFilter filter, Principal caller, Map<String, String> query) {
        try {
            filter.filter(request(caller, query));
            return "let in";
        } catch (Refused refused) {
            return refused.problem().code().name();
        }
    }

    private static ContainerRequestContext request(Principal caller, Map<String, String> query) {
        return fake(
                ContainerRequestContext.class,
                Map.of("getSecurityContext", new Caller(caller), "getUriInfo", uri(query)));
    }

    private static UriInfo uri(Map<String, String> query) {
        MultivaluedMap<String, String> parameters = new MultivaluedHashMap<>();
        query.forEach(parameters::putSingle);
        return fake(UriInfo.class, Map.of("getQueryParameters", parameters));
    }

    /** Knows these answers and no other. */
    private static <T> T fake(Class<T> type, Map<String, Object> answers) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (_, method, _) -> {
            if (answers.containsKey(method.getName())) return answers.get(method.getName());
            throw new UnsupportedOperationException(method.getName());
        }));
    }
}
