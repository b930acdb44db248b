package org.zhiji.exchange;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.zhiji.exchange.row.ImportKind;

/**
 * What became of the rows.
 *
 * @param rows read so far
 * @param errorRows not taken, each with its reason
 * @param warningRows taken with something left out or to be looked at
 * @param withoutCustomer rows in error because nothing in them says who the customer is
 * @param people names of advisors and technicians that were not known and became employees
 */
record ImportCounts(
        long rows,
        long errorRows,
        long warningRows,
        long withoutCustomer,
        Map<ImportKind, KindCounts> kinds,
        Set<String> people) {

    /** @param repeated rows that mean a record which an earlier row of the same file has brought already */
    record KindCounts(long created, long changed, long unchanged, long repeated) {

        static final KindCounts NONE = new KindCounts(0, 0, 0, 0);

        KindCounts plus(long created, long changed, long unchanged, long repeated) {
            return new KindCounts(
                    this.created + created,
                    this.changed + changed,
                    this.unchanged + unchanged,
                    this.repeated + repeated);
        }
    }

    static ImportCounts none(Set<ImportKind> kinds) {
        var zero = new EnumMap<ImportKind, KindCounts>(ImportKind.class);
        kinds.forEach(kind -> zero.put(kind, KindCounts.NONE));
        return new ImportCounts(0, 0, 0, 0, zero, Set.of());
    }

    long created(ImportKind kind) {
        return kinds.getOrDefault(kind, KindCounts.NONE).created();
    }

    ImportCounts plus(Tally tally) {
        var sums = new EnumMap<ImportKind, KindCounts>(ImportKind.class);
        sums.putAll(kinds);
        tally.kinds()
                .forEach((kind, counts) -> sums.merge(
                        kind, counts, (a, b) -> a.plus(b.created(), b.changed(), b.unchanged(), b.repeated())));
        var names = new TreeSet<String>(people);
        names.addAll(tally.people());
        return new ImportCounts(
                rows + tally.rows(),
                errorRows + tally.errorRows(),
                warningRows + tally.warningRows(),
                withoutCustomer + tally.withoutCustomer(),
                sums,
                names);
    }
}
