package org.zhiji.customer;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record10;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhiji.identity.Actor;
import org.zhiji.platform.search.SearchQuery;
import org.zhiji.platform.search.SearchTokens;
import org.zhiji.platform.web.Sensitive;

/** One search over everything, in one statement; says of each hit by what it was found. */
@Component
class GlobalSearch {

    private static final String[] COLUMNS = {
        "type", "id", "name", "number", "phones", "plates", "former_plates", "vin", "open", "remark"
    };

    private final DSLContext db;
    private final List<SearchSource> sources;

    GlobalSearch(DSLContext db, List<SearchSource> sources) {
        this.db = db;
        this.sources = sources;
    }

    List<SearchHit> find(Actor actor, String typed) {
        if (SearchQuery.of(typed).isEmpty()) {
            return List.of();
        }
        return sources.stream()
                .map(source -> source.hits(actor, typed))
                .reduce((all, next) -> all.unionAll(next))
                .map(select -> db.with(CustomerSearch.matching(actor, typed))
                        .selectFrom(select.asTable("hit", COLUMNS))
                        .fetch()
                        .map(row -> hit(typed, row)))
                .orElseGet(List::of);
    }

    private static SearchHit hit(
            String typed,
            Record10<String, UUID, String, String, String[], String[], String[], String, Boolean, String> row) {
        var phones = texts(row.value5());
        var plates = texts(row.value6());
        var formerPlates = texts(row.value7());
        var open = Boolean.TRUE.equals(row.value9());
        var phone = matching(typed, phones);
        var plate = matching(typed, plates);
        var formerPlate = matching(typed, formerPlates);
        var match = match(typed, row.value3(), row.value4(), phone, plate, formerPlate, row.value8());
        var shownPhone = phone == null && !phones.isEmpty() ? phones.getFirst() : phone;
        var shownPlate = plate == null && !plates.isEmpty() ? plates.getFirst() : plate;
        return new SearchHit(
                SearchHit.Type.valueOf(row.value1()),
                row.value2(),
                row.value3(),
                row.value4(),
                shownPhone == null ? null : Sensitive.phone(shownPhone, open),
                shownPlate == null ? null : Sensitive.plate(shownPlate, open),
                row.value8() == null ? null : Sensitive.vin(row.value8(), open),
                match == SearchHit.Match.FORMER_PLATE && formerPlate != null
                        ? Sensitive.plate(formerPlate, open)
                        : null,
                row.value10(),
                match);
    }

    private static SearchHit.Match match(
            String typed,
            String name,
            @Nullable String number,
            @Nullable String phone,
            @Nullable String plate,
            @Nullable String formerPlate,
            @Nullable String vin) {
        if (plate != null) {
            return SearchHit.Match.PLATE;
        }
        if (formerPlate != null) {
            return SearchHit.Match.FORMER_PLATE;
        }
        if (phone != null) {
            return SearchHit.Match.PHONE;
        }
        if (number != null && SearchQuery.finds(typed, new SearchTokens().number(number))) {
            return SearchHit.Match.NUMBER;
        }
        if (vin != null && SearchQuery.finds(typed, new SearchTokens().number(vin))) {
            return SearchHit.Match.VIN;
        }
        return SearchQuery.finds(typed, new SearchTokens().person(name).text(name))
                ? SearchHit.Match.NAME
                : SearchHit.Match.OTHER;
    }

    private static @Nullable String matching(String typed, List<String> numbers) {
        return numbers.stream()
                .filter(number -> SearchQuery.finds(typed, new SearchTokens().number(number)))
                .findFirst()
                .orElse(null);
    }

    private static List<String> texts(String @Nullable [] values) {
        return values == null
                ? List.of()
                : Arrays.stream(values).filter(Objects::nonNull).toList();
    }
}
