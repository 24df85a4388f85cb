package org.qantara.model;

import java.util.Optional;

/**
 * Another record, by the id its owner gave it.
 *
 * @param scheme whose id it is: a partner, a register, a URI: {@code ofppt}
 * @param id the id as its owner writes it
 * @param name what it is called, for people: {@code Électricité de bâtiment}
 */
public record Ref(Optional<String> scheme, String id, Optional<String> name) {
    public Ref {
        scheme = Require.text(scheme);
        Require.text(id, "id");
        name = Require.text(name);
    }

    public static Ref of(String scheme, String id) {
        return new Ref(Optional.ofNullable(scheme), id, Optional.empty());
    }
}
