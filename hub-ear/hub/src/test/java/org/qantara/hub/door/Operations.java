package org.qantara.hub.door;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Every operation of the REST doors, found in the compiled classes, so that none can be forgotten. */
public final class Operations {
    /** {@code GET /api/v1/mailbox/{id}} and the method behind it. */
    public record Operation(String verb, String path, Class<?> resource, Method method) {
        public boolean isAdministration() {
            return path.startsWith("/api/v1/admin/");
        }

        @Override
        public String toString() {
            return verb + " " + path;
        }
    }

    private Operations() {}

    public static List<Operation> all() {
        return new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("org.qantara.hub")
                        .stream()
                        .filter(type -> type.isAnnotatedWith(Path.class))
                        .flatMap(type -> of(type.reflect()))
                        .toList();
    }

    public static Stream<Operation> of(Class<?> resource) {
        return Arrays.stream(resource.getMethods())
                .flatMap(method -> verb(method).map(verb -> operation(verb, resource, method)).stream());
    }

    private static Operation operation(String verb, Class<?> resource, Method method) {
        var below = method.getAnnotation(Path.class);
        var path = "/api/" + resource.getAnnotation(Path.class).value() + (below == null ? "" : "/" + below.value());
        return new Operation(verb, path, resource, method);
    }

    private static Optional<String> verb(Method method) {
        return Arrays.stream(method.getAnnotations())
                .flatMap(it -> Stream.ofNullable(it.annotationType().getAnnotation(HttpMethod.class)))
                .map(HttpMethod::value)
                .findFirst();
    }
}
