package org.qantara.hub.door.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.qantara.hub.door.Refused;

class AuditQueryTest {
    private final AuditQuery query = new AuditQuery();

    @ParameterizedTest
    @ValueSource(strings = {"anapec", "user:salma"})
    void whomAnActConcernsIsAPartnerOrAUser(String partner) {
        query.partner = partner;

        assertThat(query.filter().partner()).contains(partner);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"BENALI", "BE123456", "بنعلي", "user:Salma Benali", "a2345678901234567890123456789012345678901"})
    void whatIsNoNameOfOneIsRefusedBeforeItIsOnRecord(String partner) {
        query.partner = partner;

        assertThatThrownBy(query::filter).isInstanceOf(Refused.class);
    }
}
