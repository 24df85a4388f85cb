package org.qantara.tck;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.qantara.model.RecordType;

class RecordsTest {
    @ParameterizedTest
    @EnumSource(RecordType.class)
    void theFullestRecordHasEveryField(RecordType type) {
        var record = (Record) Records.fullest(type);

        for (var component : RecordTree.components(record))
            assertThat(RecordTree.read(record, component))
                    .as(component.getName())
                    .isNotEqualTo(Optional.empty())
                    .isNotEqualTo(List.of());
    }
}
