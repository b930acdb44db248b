package org.zhiji.customer;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhiji.dictionary.Dictionaries;
import org.zhiji.platform.Typed;
import org.zhiji.platform.problem.FieldError;
import org.zhiji.platform.web.Masking;
import org.zhiji.platform.web.Sensitive;

/** Turns what was typed about a customer into a profile; what cannot be one is named field by field. */
final class ProfileReading {

    private final Dictionaries dictionaries;
    private final int thisYear;
    private final List<FieldError> errors;

    ProfileReading(Dictionaries dictionaries, int thisYear, List<FieldError> errors) {
        this.dictionaries = dictionaries;
        this.thisYear = thisYear;
        this.errors = errors;
    }

    /** @param form nothing leaves everything as it was */
    CustomerProfile read(@Nullable ProfileForm form, CustomerProfile before, UUID customer) {
        if (form == null) {
            return before;
        }
        if (customer.equals(form.referredById())) {
            errors.add(FieldError.of("profile.referredById", "customer.invalid.referred-by-itself"));
        }
        var reason = Typed.orNull(form.categoryReason());
        if (CustomerProfile.KEY_CUSTOMER.equals(form.category()) && reason == null) {
            errors.add(FieldError.of("profile.categoryReason", "customer.invalid.key-without-reason"));
        }
        return new CustomerProfile(
                word("category", CustomerProfile.CATEGORIES, form.category(), before.category()),
                form.category() == null ? null : reason,
                word("source", CustomerProfile.SOURCES, form.source(), before.source()),
                form.referredById(),
                form.consumptionType(),
                form.purchasingPower(),
                birthday("profile.birthday", form.birthday()),
                Typed.orNull(form.occupation()),
                word("education", CustomerProfile.EDUCATIONS, form.education(), before.education()),
                asShown(form.ethnicGroup(), before.ethnicGroup()),
                Typed.orNull(form.hobbies()),
                Typed.orNull(form.preferences()),
                Typed.orNull(form.taboos()),
                form.partnerSince(),
                form.partnerSince() == null ? null : Typed.orNull(form.partnerAgreement()));
    }

    private @Nullable String word(String field, String dictionary, @Nullable String code, @Nullable String before) {
        var wanted = Typed.orNull(code);
        if (wanted != null && !wanted.equals(before) && !dictionaries.offers(dictionary, wanted)) {
            errors.add(FieldError.of("profile." + field, "customer.invalid.word"));
        }
        return wanted;
    }

    @Nullable
    Birthday birthday(String field, @Nullable Birthday typed) {
        if (typed == null || typed.year() == null && typed.month() == null && typed.day() == null) {
            return null;
        }
        var birthday = Birthday.read(typed, thisYear);
        if (birthday.isEmpty()) {
            errors.add(FieldError.of(field, "customer.invalid.birthday"));
        }
        return birthday.orElse(null);
    }

    /** Whoever sees the stars only sends them back; they stand for what is there. */
    private static @Nullable String asShown(@Nullable String typed, @Nullable String before) {
        var written = Typed.orNull(typed);
        boolean stars = before != null && Objects.equals(written, Masking.mask(Sensitive.Kind.SECRET, before));
        return stars ? before : written;
    }
}
