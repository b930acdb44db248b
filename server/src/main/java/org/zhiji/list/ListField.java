package org.zhiji.list;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.zhiji.platform.web.Sensitive;

/**
 * Something that a list knows of its records: it can be shown, and filtered and sorted by where it says so.
 *
 * @param key     stable, as it stands in saved views
 * @param name    set where people have named it themselves, otherwise {@code field.<list>.<key>} of the messages
 * @param value   what is compared
 * @param shown   what stands in the row where that is not the value itself: the name of a person
 * @param order   what the list can be sorted by; there is an index on (order, id), else this is absent
 * @param offers  of a choice: what it can be today; people change their dictionaries
 * @param mask    set where the value is personal
 * @param filters whether a condition can be made of it
 * @param finder  a condition that an index answers and that holds for every row containing the text
 */
public record ListField(
        String key,
        @Nullable String name,
        FieldType type,
        Field<?> value,
        @Nullable Field<?> shown,
        @Nullable Field<?> order,
        Supplier<List<Choice>> offers,
        Sensitive.@Nullable Kind mask,
        boolean filters,
        @Nullable Function<String, Condition> finder) {

    /**
     * @param value as it is kept
     * @param key   of its name in the messages
     * @param name  set where people have named it themselves
     */
    public record Choice(String value, String key, @Nullable String name) {}

    public static ListField of(String key, FieldType type, Field<?> value) {
        return new ListField(key, null, type, value, null, null, List::of, null, true, null);
    }

    public static ListField text(String key, Field<String> value) {
        return of(key, FieldType.TEXT, value);
    }

    public static <E extends Enum<E>> ListField choice(String key, Field<?> value, Class<E> values) {
        return of(key, FieldType.CHOICE, value)
                .withChoices(Arrays.stream(values.getEnumConstants())
                        .map(it -> new Choice(it.name(), "choice." + values.getSimpleName() + "." + it.name(), null))
                        .toList());
    }

    public static ListField person(String key, Field<UUID> id, Field<String> name) {
        return of(key, FieldType.PERSON, id).showing(name);
    }

    public static ListField department(String key, Field<UUID> id, Field<String> name) {
        return of(key, FieldType.DEPARTMENT, id).showing(name);
    }

    /** A number of a telephone, a plate: shown masked, and not to be guessed by filters, only whether there is one. */
    public static ListField personal(String key, Field<String> value, Sensitive.Kind mask) {
        return new ListField(key, null, FieldType.TEXT, value, null, null, List::of, mask, false, null);
    }

    public ListField showing(Field<?> label) {
        return new ListField(key, name, type, value, label, order, offers, mask, filters, finder);
    }

    public ListField called(String word) {
        return new ListField(key, word, type, value, shown, order, offers, mask, filters, finder);
    }

    public ListField sorted() {
        return sortedBy(value);
    }

    public ListField sortedBy(Field<?> by) {
        return new ListField(key, name, type, value, shown, by, offers, mask, filters, finder);
    }

    public ListField withChoices(List<Choice> values) {
        return withChoices(() -> values);
    }

    public ListField withChoices(Supplier<List<Choice>> values) {
        return new ListField(key, name, type, value, shown, order, values, mask, filters, finder);
    }

    public List<Choice> choices() {
        return offers.get();
    }

    public ListField foundBy(Function<String, Condition> index) {
        return new ListField(key, name, type, value, shown, order, offers, mask, filters, index);
    }

    /** Only to look at. */
    public ListField unfiltered() {
        return new ListField(key, name, type, value, shown, order, offers, mask, false, finder);
    }

    /** Whether the company has made the field itself; such a key is also what the audit calls it. */
    static boolean isOwn(String key) {
        return key.startsWith("x_");
    }

    List<Operator> operators() {
        if (mask != null) {
            return List.of(Operator.EMPTY, Operator.NOT_EMPTY);
        }
        return filters ? type.operators() : List.of();
    }

    Condition missing() {
        return type == FieldType.TEXT || type == FieldType.LINK
                ? DSL.coalesce(value.coerce(String.class), "").eq("")
                : value.isNull();
    }
}
