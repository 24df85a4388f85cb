package org.qantara.hub.gate;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.qantara.hub.fields.Category;
import org.qantara.hub.fields.Consented;
import org.qantara.hub.fields.Excerpt;
import org.qantara.hub.fields.FieldList;
import org.qantara.hub.gate.Consents.Standing;
import org.qantara.model.HubRecord;
import org.qantara.spi.Loss;
import org.qantara.spi.Problem;
import org.qantara.spi.ProblemCode;

/** Whether records may go from one to another today, whatever they say. */
public sealed interface Permit {
    /**
     * They may, with the fields that every agreement allows which is in force for this purpose and, where it has been
     * asked what the person consents to, with no others than that.
     */
    final class Granted implements Permit {
        private final List<Deal> deals;
        private final Optional<Set<Category>> consented;

        Granted(List<Deal> deals) {
            this(deals, Optional.empty());
        }

        private Granted(List<Deal> deals, Optional<Set<Category>> consented) {
            this.deals = deals;
            this.consented = consented;
        }

        /** Names the agreements and the fields that may go: records released under the same terms lose the same. */
        public String terms() {
            var categories = consented.map(
                    all -> all.stream().map(Category::word).sorted().collect(joining(",", "/", "")));
            return agreements() + "~" + joined(Deal::terms) + categories.orElse("");
        }

        /** The ids of the agreements, with a {@code +} between them. */
        public String agreements() {
            return joined(deal -> deal.agreement().id());
        }

        private String joined(Function<Deal, String> part) {
            return deals.size() == 1
                    ? part.apply(deals.getFirst())
                    : deals.stream().map(part).collect(joining("+"));
        }

        /** Whether only what is about people who have consented. */
        public boolean needsConsent() {
            return deals.stream().anyMatch(Deal::needsConsent);
        }

        /** The same agreements as they were then, whatever the person says. */
        public boolean isBySameAgreements(Granted other) {
            return deals.equals(other.deals);
        }

        /** The same once it is known where it stands with the person's consent. */
        Permit by(Standing standing) {
            return switch (standing) {
                case Standing.Given(var categories) -> new Granted(deals, Optional.of(categories));
                case Standing.Without without -> new Denied(Problem.of(without.code(), "to", to()));
            };
        }

        private String to() {
            return deals.getFirst().agreement().to().value();
        }

        /** What of this record may go. */
        public Release release(HubRecord record) {
            Release released = new Release.Released(record, List.of());
            for (var deal : deals) released = part(deal.fields(), ProblemCode.FIELDS_NOT_AGREED, released);
            return consented.isEmpty()
                    ? released
                    : part(Consented.to(consented.get(), record.type()), ProblemCode.CONSENT_TOO_NARROW, released);
        }

        private Release part(FieldList<HubRecord> fields, ProblemCode nothing, Release before) {
            return switch (before) {
                case Release.Denied denied -> denied;
                case Release.Released(var record, var withheld) ->
                    switch (fields.excerpt(record)) {
                        case Excerpt.Part<HubRecord>(var part, var more) ->
                            new Release.Released(part, all(withheld, more));
                        case Excerpt.Nothing<HubRecord>(var at) -> new Release.Denied(Problem.of(nothing, at, to()));
                    };
            };
        }

        private static List<Loss> all(List<Loss> before, List<Loss> more) {
            if (before.isEmpty()) return more;
            var all = new ArrayList<>(before);
            more.stream().filter(loss -> !before.contains(loss)).forEach(all::add);
            return all;
        }
    }

    /** They may not. */
    record Denied(Problem problem) implements Permit {}
}
