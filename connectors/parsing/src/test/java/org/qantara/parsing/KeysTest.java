package org.qantara.parsing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class KeysTest {
    private final Keys keys = new Keys();

    @Test
    void aKeyIsNewOnceHoweverManyThereAre() {
        var names = IntStream.range(0, 1_000).mapToObj(i -> "key" + i).toList();

        assertThat(names).allMatch(keys::add);
        assertThat(names).noneMatch(keys::add);
        assertThat(keys.all()).containsExactlyInAnyOrderElementsOf(names);
    }

    @Test
    void keysOfOneHashAreToldApart() {
        assertThat(keys.add("Aa")).isTrue();
        assertThat(keys.add("BB")).isTrue();
        assertThat(keys.add("Aa")).isFalse();
        assertThat(keys.add("BB")).isFalse();
    }

    @Test
    void anotherObjectBeginsAnew() {
        for (int i = 0; i < 100; i++) keys.add("key" + i);

        keys.clear();

        assertThat(keys.all()).isEmpty();
        assertThat(keys.add("key1")).isTrue();
        assertThat(keys.add("key99")).isTrue();
    }
}
