package org.zhiji.care;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is typed about gifts. */
final class CareForms {

    private CareForms() {}

    /**
     * A gift or a favour.
     *
     * @param contactPersonId who gets it at an organisation
     * @param amount          in yuan; nothing for a favour
     * @param day             on which it was given, or is to be
     * @param reason          why it may cost more than the cap
     */
    record GiftForm(
            @NotNull UUID customerId,
            @Nullable UUID contactPersonId,
            @NotBlank @Size(max = 200) String item,

            @NotNull @DecimalMin("0") @DecimalMax("999999") @Digits(integer = 6, fraction = 2)
            BigDecimal amount,

            @NotBlank @Size(max = 100) String occasion,
            @NotNull LocalDate day,
            @Nullable @Size(max = 500) String reason,
            @Nullable @Size(max = 500) String liked) {}

    /** @param liked what was liked about it, for the next time */
    record GivingForm(
            @NotNull LocalDate day,
            @Nullable @Size(max = 500) String liked) {}

    record LikedForm(@Nullable @Size(max = 500) String liked) {}

    record DecliningForm(@Nullable @Size(max = 500) String words) {}
}
