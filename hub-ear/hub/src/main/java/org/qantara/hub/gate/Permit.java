package org.qantara.hub.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.qantara.hub.fields.Excerpt;
import org.qantara.model.HubRecord;
import org.qantara.spi.Loss;
import org.qantara.spi.Problem;
import org.qantara.spi.ProblemCode;

/** Whether records may go from one to another today, whatever they say. */
public sealed interface Permit {
    /** They may, with the fields that every agreement allows which is in force for this purpose, if need be by consent. */
    final class Granted implements Permit {
        private final List<Deal> deals;

        Granted(List<Deal> deals) {
            this.deals = deals;
        }

        /** Names the agreements and the fields that may go: records released under the same terms lose the same. */
        public String terms() {
            return agreements() + "~" + joined(Deal::terms);
        }

        /** The ids of the agreements, with a {@code +} between them. */
        public String agreements() {
            return joined(deal -> deal.agreement().id());
        }

        private String joined(Function<Deal, String> part) {
            return deals.size() == 1
                    ? part.apply(deals.getFirst())
                    : deals.stream().map(part).collect(Collectors.joining("+"));
        }

        /** Whether only what is about people who have consented: {@link Gate#unconsented} tells who has not. */
        public boolean needsConsent() {
            return deals.stream().anyMatch(Deal::needsConsent);
        }

        /** What of this record may go. */
        public Release release(HubRecord record) {
            var released = released(deals.getFirst(), record);
            for (int i = 1; i < deals.size(); i++) released = again(deals.get(i), released);
            return released;
        }

        private static Release again(Deal deal, Release before) {
            return switch (before) {
                case Release.Denied denied -> denied;
                case Release.Released(var record, var withheld) -> more(withheld, released(deal, record));
            };
        }

        private static Release more(List<Loss> before, Release now) {
            if (!(now instanceof Release.Released(var record, var withheld)) || before.isEmpty()) return now;
            var all = new ArrayList<>(before);
            withheld.stream().filter(loss -> !before.contains(loss)).forEach(all::add);
            return new Release.Released(record, all);
        }

        private static Release released(Deal deal, HubRecord record) {
            return switch (deal.fields().excerpt(record)) {
                case Excerpt.Part<HubRecord>(var part, var withheld) -> new Release.Released(part, withheld);
                case Excerpt.Nothing<HubRecord>(var at) ->
                    new Release.Denied(Problem.of(
                            ProblemCode.FIELDS_NOT_AGREED,
                            at,
                            deal.agreement().to().value()));
            };
        }
    }

    /** They may not. */
    record Denied(Problem problem) implements Permit {}
}
