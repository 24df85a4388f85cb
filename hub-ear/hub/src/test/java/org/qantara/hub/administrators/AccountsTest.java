package org.qantara.hub.administrators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.qantara.hub.administrators.Role.ADMINISTRATOR;
import static org.qantara.hub.administrators.Role.ENGINEER;
import static org.qantara.hub.administrators.Role.OPERATOR;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AccountsTest extends AccountsFixture {
    private static final String PASSWORD = "long enough for anybody";

    @Test
    void whoIsMadeIsFoundWithTheRolesGiven() {
        made("salma", PASSWORD, ADMINISTRATOR);

        made("youssef", PASSWORD, OPERATOR, ENGINEER);

        var youssef = found("youssef").orElseThrow();
        assertThat(youssef.roles()).containsExactlyInAnyOrder(OPERATOR, ENGINEER);
        assertThat(youssef.active()).isTrue();
        assertThat(youssef.made()).isEqualTo(now());
        assertThat(accounts.all()).extracting(Account::name).containsExactly("salma", "youssef");
        assertThat(found("nadia")).isEmpty();
    }

    @Test
    void otherRolesLeaveThePasswordAsItIs() {
        made("salma", PASSWORD, ADMINISTRATOR);
        made("youssef", PASSWORD, OPERATOR);
        var before = accounts.kept("youssef").orElseThrow().hash();
        clock.pass(Duration.ofDays(1));

        assertThat(accounts.change("youssef", Set.of(ENGINEER), false, SALMA)).isTrue();

        var youssef = accounts.kept("youssef").orElseThrow();
        assertThat(youssef.hash()).isEqualTo(before);
        assertThat(youssef.account().roles()).containsExactly(ENGINEER);
        assertThat(youssef.account().active()).isFalse();
        assertThat(youssef.account().changed()).isEqualTo(now());
        assertThat(youssef.account().made()).isEqualTo(now().minus(Duration.ofDays(1)));
    }

    @Test
    void whoIsThereIsNotMadeAgainAndWhoIsNotIsNotChanged() {
        made("salma", PASSWORD, ADMINISTRATOR);
        var before = accounts.kept("salma").orElseThrow();

        assertThat(accounts.make("salma", Set.of(OPERATOR), false, "another", SALMA))
                .isFalse();
        assertThat(accounts.change("youssef", Set.of(OPERATOR), true, SALMA)).isFalse();

        assertThat(accounts.kept("salma")).contains(before);
        assertThat(found("youssef")).isEmpty();
    }

    @Test
    void everyChangeIsAnActAndWhatChangesNothingIsNone() {
        made("salma", PASSWORD, ADMINISTRATOR);
        made("youssef", PASSWORD, OPERATOR);
        made("youssef", PASSWORD, OPERATOR);
        accounts.change("youssef", Set.of(OPERATOR), true, SALMA);
        accounts.password("youssef", hash.generate("another one of some length".toCharArray()), SALMA);
        accounts.remove("youssef", SALMA);
        accounts.remove("youssef", SALMA);

        assertThat(acts())
                .containsExactly(
                        "ADMINISTRATOR_SET user:salma user:salma",
                        "ADMINISTRATOR_SET user:salma user:youssef",
                        "PASSWORD_SET user:salma user:youssef",
                        "ADMINISTRATOR_REMOVED user:salma user:youssef");
    }

    @Test
    void theLastAdministratorStays() {
        made("salma", PASSWORD, ADMINISTRATOR);
        made("youssef", PASSWORD, OPERATOR);

        assertThatThrownBy(() -> accounts.remove("salma", SALMA)).isInstanceOf(Accounts.TheLast.class);
        assertThatThrownBy(() -> accounts.change("salma", Set.of(OPERATOR), true, SALMA))
                .isInstanceOf(Accounts.TheLast.class);
        assertThatThrownBy(() -> accounts.change("salma", Set.of(ADMINISTRATOR), false, SALMA))
                .isInstanceOf(Accounts.TheLast.class);

        assertThat(found("salma").orElseThrow().administers()).isTrue();
        assertThat(acts()).hasSize(2);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
