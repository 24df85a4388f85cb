package org.qantara.hub.fields;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.qantara.model.HubRecord;
import org.qantara.model.RecordType;
import org.qantara.spi.Loss;

/** The fields that leave if a person has consented to some categories. */
public final class Consented {
    /** Few of the combinations there could be are ever seen. */
    private static final int MOST = 100;

    private static final Map<Fields, FieldList<HubRecord>> READY = new ConcurrentHashMap<>();

    private Consented() {}

    private record Fields(RecordType type, Set<Category> categories) {
        FieldList<HubRecord> list() {
            var paths = categories.stream()
                    .flatMap(category -> category.paths(type).stream())
                    .toList();
            return FieldList.of(type, paths, Loss.Reason.NOT_CONSENTED);
        }
    }

    /** A list whose losses say that they were not consented to; made once for each combination. */
    public static FieldList<HubRecord> to(Set<Category> categories, RecordType type) {
        if (READY.size() > MOST) READY.clear();
        return READY.computeIfAbsent(new Fields(type, categories), Fields::list);
    }

    static int ready() {
        return READY.size();
    }
}
