package org.zhiji.customer;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A customer as it is entered or changed as a whole.
 *
 * @param profile          absent where it is to stay as it is
 * @param confirmDuplicate somebody of this name and phone is there already, and this is still another one
 */
record CustomerForm(
        @NotNull CustomerType type,
        @Nullable CustomerKind kind,
        @NotBlank @Size(max = 100) String name,
        @Nullable Gender gender,
        @Nullable @Size(max = 20) String honorific,
        @Nullable @Size(max = 50) String externalNo,
        @Nullable @Size(max = 30) String uscc,
        @Nullable @Size(max = 100) String employer,
        @Nullable @Size(max = 200) String address,
        @Nullable @Pattern(regexp = "\\d{6}") String regionCode,
        @Nullable @Size(max = 2000) String note,
        @Nullable UUID ownerId,
        @Nullable UUID departmentId,
        @Nullable @Size(max = 20) List<@Valid PointForm> contactPoints,
        @Nullable @Size(max = 50) List<@Valid PersonForm> contactPersons,
        @Nullable @Valid ProfileForm profile,
        @Nullable Boolean confirmDuplicate) {

    /** @param id of the point that is being changed; its hidden value may come back as it was shown */
    record PointForm(
            @Nullable UUID id,
            @NotNull ContactType type,
            @NotBlank @Size(max = 200) String value,
            @Nullable Boolean preferred,
            @Nullable Validity validity,
            @Nullable InvalidReason invalidReason,
            @Nullable @Size(max = 50) String timeWindow) {}

    /** @param successorId somebody who is on record already */
    record PersonForm(
            @Nullable UUID id,
            @NotBlank @Size(max = 100) String name,
            @Nullable Gender gender,
            @Nullable @Size(max = 50) String position,
            @Nullable @Size(max = 50) String departmentName,
            @Nullable BuyingRole buyingRole,
            @Nullable Attitude attitude,
            @Nullable LocalDate since,
            @Nullable LocalDate until,
            @Nullable UUID successorId,
            @Nullable Birthday birthday,
            @Nullable Boolean primary,
            @Nullable @Size(max = 10) List<@Valid PointForm> contactPoints) {}
}
