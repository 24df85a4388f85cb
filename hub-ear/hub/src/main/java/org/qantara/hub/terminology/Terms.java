package org.qantara.hub.terminology;

import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.qantara.hub.journal.Sql;

/** What this hub knows now: everything is in memory, and each run looks whether there is something newer. */
public final class Terms implements Runnable {
    private static final System.Logger LOG = System.getLogger(Terms.class.getName());

    private final Sql sql;
    private final Unmapped unmapped;
    private volatile Thesaurus current = Thesaurus.EMPTY;
    private long edition = -1;
    private boolean failing;

    /** @param unmapped gets what cannot be translated */
    public Terms(DataSource database, Unmapped unmapped) {
        this.sql = new Sql(database);
        this.unmapped = unmapped;
    }

    public Thesaurus current() {
        return current;
    }

    /** Reads everything if there is something new. */
    public synchronized void load() {
        var newest = sql.read(SqlTerms::newest);
        if (newest == edition) return;
        current = new Thesaurus(sql.read(SqlTerms::all));
        edition = newest;
        LOG.log(Level.INFO, "edition {0} of the terminology is in use: {1}", newest, current.systems());
    }

    @Override
    public synchronized void run() {
        try {
            load();
            failing = false;
        } catch (RuntimeException e) { // it must run again
            if (!failing) LOG.log(Level.WARNING, "the terminology stays as it was: {0}", e.getMessage());
            failing = true;
        }
    }

    /**
     * What a code is in another system.
     *
     * @param version of the code; without it the newest that has the code
     * @param toVersion without it the newest that anything leads to
     */
    public Translated translate(
            String system, Optional<String> version, String code, String to, Optional<String> toVersion) {
        var terms = current;
        var found = terms.find(system, version, code);
        var named =
                toVersion.map(it -> terms.versions(to, it).stream().findFirst().orElse(it));
        var candidates = found.map(it -> terms.translate(it.id(), to, named)).orElse(List.of());
        var why = candidates.isEmpty()
                ? Optional.of(why(terms, system, version, found.isPresent(), to))
                : Optional.<Why>empty();
        var id = found.map(Thesaurus.Found::id)
                .orElseGet(
                        () -> new ConceptId(system, version.map(VersionName::of).orElse(""), code));
        why.ifPresent(
                it -> unmapped.met(found.isPresent() ? id : Likely.code(terms, id), Likely.system(terms, to), it));
        return new Translated(id, candidates, why);
    }

    private static Why why(Thesaurus terms, String system, Optional<String> version, boolean isFound, String to) {
        if (terms.versions(system).isEmpty()) return Why.SYSTEM_UNKNOWN;
        if (version.isPresent() && terms.versions(system, version.get()).isEmpty()) return Why.VERSION_UNKNOWN;
        if (!isFound) return Why.CODE_UNKNOWN;
        return Why.NOT_MAPPED;
    }
}
