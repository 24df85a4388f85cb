package org.qantara.hub.door;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.SecurityContext;
import java.io.IOException;
import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Principal;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.qantara.hub.administrators.Role;
import org.qantara.hub.door.Operations.Operation;
import org.qantara.hub.door.admin.Administrator;
import org.qantara.hub.door.admin.Needs;
import org.qantara.hub.door.admin.Right;

/**
 * Whom each operation of the REST doors is for. A new one is not to be forgotten here: partners' operations refuse everybody
 * who is no partner before they do anything, and those of administration are in the table of {@code docs/administration.md}.
 */
class EveryOperationTest {
    /** For everybody, also for somebody not known. */
    private static final Set<String> OPEN = Set.of("GET /api/v1/formats");

    @Test
    void whatIsOpenToAllIsListed() {
        var open = Operations.all().stream()
                .filter(operation -> !operation.isAdministration())
                .filter(operation -> !asksWhoCalls(operation.method()))
                .map(Operation::toString);

        assertThat(open).containsExactlyInAnyOrderElementsOf(OPEN);
    }

    @Test
    void partnersOperationsAreForPartnersAlone() {
        var administrator = new Administrator("admin", EnumSet.allOf(Role.class));
        for (var operation : Operations.all())
            if (!operation.isAdministration() && !OPEN.contains(operation.toString())) {
                assertThat(outcome(operation, null))
                        .as(operation + " by nobody")
                        .isEqualTo("UNAUTHENTICATED");
                assertThat(outcome(operation, administrator))
                        .as(operation + " by an administrator with every role")
                        .isEqualTo("UNAUTHENTICATED");
            }
    }

    @Test
    void theDocumentedTableIsTheOneInForce() throws IOException {
        var documented = Files.readString(Path.of("../../docs/administration.md"));

        assertThat(documented)
                .as("docs/administration.md has this table:\n" + table())
                .contains(table());
    }

    private static String table() {
        var lines = new TreeMap<String, String>();
        for (var operation : Operations.all())
            if (operation.isAdministration()) {
                var needs = operation.method().getAnnotation(Needs.class);
                var path = operation.path().replace("/api/v1/admin", "");
                lines.put(path + " " + operation.verb(), row(operation.verb() + " " + path, needs.value()));
                for (var right : needs.dryRun())
                    lines.put(
                            path + " " + operation.verb() + " dry",
                            row(operation.verb() + " " + path + "?dryRun=true", right));
            }
        var head = "| `/api/v1/admin` … | "
                + Arrays.stream(Role.values()).map(Role::word).collect(Collectors.joining(" | ")) + " |\n" + "|---"
                + "|:-:".repeat(Role.values().length) + "|\n";
        return head + String.join("", lines.values());
    }

    private static String row(String operation, Right right) {
        return "| `" + operation + "` | "
                + Arrays.stream(Role.values())
                        .map(role -> right.roles().contains(role) ? "✓" : " ")
                        .collect(Collectors.joining(" | "))
                + " |\n";
    }

    private static boolean asksWhoCalls(Method method) {
        return Arrays.asList(method.getParameterTypes()).contains(SecurityContext.class);
    }

    /** Called with nothing but who calls: whoever asks that first refuses, whatever else does it fails. */
    private static String outcome(Operation operation, Principal caller) {
        try {
            var constructor = operation.resource().getConstructors()[0];
            var resource = constructor.newInstance(nothing(constructor.getParameterTypes()));
            var arguments = nothing(operation.method().getParameterTypes());
            for (int i = 0; i < arguments.length; i++)
                if (operation.method().getParameterTypes()[i] == SecurityContext.class) arguments[i] = new By(caller);
            operation.method().invoke(resource, arguments);
            return "let in";
        } catch (InvocationTargetException e) {
            return e.getCause() instanceof Refused refused
                    ? refused.problem().code().name()
                    : e.getCause().toString();
        } catch (ReflectiveOperationException e) {
            return e.toString();
        }
    }

    private static Object[] nothing(Class<?>[] types) {
        return Arrays.stream(types).map(EveryOperationTest::nothing).toArray();
    }

    private static Object nothing(Class<?> type) {
        return type.isPrimitive() ? Array.get(Array.newInstance(type, 1), 0) : null;
    }

    private record By(Principal principal) implements SecurityContext {
        @Override
        public Principal getUserPrincipal() {
            return principal;
        }

        @Override
        public boolean isUserInRole(String role) {
            return true;
        }

        @Override
        public boolean isSecure() {
            return true;
        }

        @Override
        public String getAuthenticationScheme() {
            return BASIC_AUTH;
        }
    }
}
