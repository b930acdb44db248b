package org.zhiji.followup;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhiji.customer.Gender;
import org.zhiji.customer.PersonName;

/** What a script may name: who calls, whom, about which visit. */
record ScriptFields(
        @Nullable String brand,
        String store,
        @Nullable String station,
        String caller,
        String customer,
        boolean person,
        Gender gender,
        @Nullable String honorific,
        @Nullable LocalDate delivered,
        @Nullable String items,
        @Nullable Integer months,
        @Nullable String festival) {

    private static final DateTimeFormatter CHINESE_DAY = DateTimeFormatter.ofPattern("M月d日");
    private static final DateTimeFormatter ENGLISH_DAY = DateTimeFormatter.ofPattern("d MMMM", Locale.ENGLISH);

    Map<String, String> in(Locale locale) {
        var chinese = Locale.CHINESE.getLanguage().equals(locale.getLanguage());
        var values = new HashMap<String, String>();
        // A branch that carries its brand in its name does not say it twice.
        values.put("brand", brand == null || store.contains(brand) ? "" : brand);
        values.put("store", store);
        values.put("station", station == null ? (chinese ? "站" : "workshop") : station);
        values.put("caller", caller);
        values.put("customer", person ? PersonName.surname(customer) : customer);
        values.put("honorific", person ? PersonName.honorific(gender, honorific, locale) : "");
        values.put("date", delivered == null ? "" : (chinese ? CHINESE_DAY : ENGLISH_DAY).format(delivered));
        values.put("items", items == null || items.isBlank() ? (chinese ? "保养维修" : "a service") : items.strip());
        values.put("festival", festival == null ? "" : festival);
        values.put("months", months == null ? "" : months.toString());
        return values;
    }
}
