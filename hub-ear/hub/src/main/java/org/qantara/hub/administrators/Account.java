package org.qantara.hub.administrators;

import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Somebody who may have a password of the hub's own.
 *
 * @param active whether the password counts
 * @param changed when roles or active were set last
 */
public record Account(
        String name, Set<Role> roles, boolean active, Instant made, Instant changed, Instant passwordSet) {
    private static final Pattern SHAPE = Pattern.compile("[a-z][a-z0-9._-]{1,31}");

    public Account {
        roles = Set.copyOf(roles);
    }

    /** Whether somebody can have this name: 2 to 32 small letters, digits, points, hyphens, low lines. */
    public static boolean isName(String name) {
        return SHAPE.matcher(name).matches();
    }

    Account with(Set<Role> other, boolean isActive, Instant at) {
        return new Account(name, other, isActive, made, at, passwordSet);
    }

    /** Whether this one can give others their roles. */
    boolean administers() {
        return active && roles.contains(Role.ADMINISTRATOR);
    }

    /** What an act's digest is of. */
    String description() {
        return name + (active ? " active " : " inactive ") + String.join(",", words(roles));
    }

    static Set<String> words(Set<Role> roles) {
        return roles.stream().map(Role::word).collect(Collectors.toCollection(TreeSet::new));
    }
}
