package org.qantara.hub.administrators;

import java.net.URI;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Whose tokens count, and for which roles.
 *
 * @param url the issuer's identifier, as in {@code iss}
 * @param audience what {@code aud} must name: this hub's client id there
 * @param claim where the roles are, {@code realm_access.roles}
 * @param roles what a value there means
 */
public record Issuer(URI url, String audience, String claim, Map<String, Set<Role>> roles) {
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    public Issuer {
        roles = Map.copyOf(roles);
        if (!isSafe(url))
            throw new IllegalArgumentException("qantara.oidc-issuer is an https address without query: " + url);
        if (audience.isBlank()) throw new IllegalArgumentException("qantara.oidc-client-id is missing");
    }

    /** Keys that come over the open net in the clear could be anybody's. */
    static boolean isSafe(URI url) {
        return url.getHost() != null
                && url.getUserInfo() == null
                && url.getQuery() == null
                && url.getFragment() == null
                && ("https".equals(url.getScheme())
                        || ("http".equals(url.getScheme()) && LOOPBACK.contains(url.getHost())));
    }

    /**
     * Reads {@code hub-admins=administrator, hub-dpo=data-protection-officer}; without a word, each role is meant by itself.
     *
     * @throws IllegalArgumentException if it names a role that does not exist
     */
    public static Map<String, Set<Role>> roles(String text) {
        var roles = new HashMap<String, Set<Role>>();
        if (text.isBlank()) for (var role : Role.values()) roles.put(role.word(), Set.of(role));
        else
            for (var pair : text.split(",", -1)) {
                var parts = pair.strip().split("=", 2);
                var role = parts.length == 2 ? Role.of(parts[1].strip()) : java.util.Optional.<Role>empty();
                if (role.isEmpty() || parts[0].isBlank())
                    throw new IllegalArgumentException("qantara.oidc-roles is not of pairs value=role with a role of "
                            + Arrays.stream(Role.values()).map(Role::word).toList() + ": " + pair.strip());
                roles.computeIfAbsent(parts[0].strip(), _ -> new HashSet<>()).add(role.get());
            }
        return roles;
    }

    /** What is in the claims, by the path to them. */
    Set<Role> roles(Map<String, Object> claims) {
        Object found = claims;
        for (var step : claims.containsKey(claim) ? List.of(claim) : List.of(claim.split("\\.", -1)))
            found = found instanceof Map<?, ?> map ? map.get(step) : null;
        var values = found instanceof List<?> list ? list : found == null ? List.of() : List.of(found);
        var meant = new HashSet<Role>();
        for (var value : values) meant.addAll(roles.getOrDefault(String.valueOf(value), Set.of()));
        return meant;
    }
}
