package org.zhiji.relationship;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhiji.followup.ContactHistory.Channel;
import org.zhiji.followup.cadence.CadenceChannel;

/**
 * A contact as it is typed.
 *
 * @param contactPersonId whom one spoke with at an organisation
 * @param at              when it was; now, if nothing is given
 * @param twoWay          both have spoken; a letter and a call nobody took are not
 * @param customerProblem what weighs on the customer; asked first
 * @param helped          one lent a hand; that is care
 * @param nextBy          how the next step is done; by telephone, if nothing is given
 */
record ContactForm(
        @NotNull UUID customerId,
        @Nullable UUID contactPersonId,
        @Nullable Instant at,
        @NotNull Channel channel,
        @NotNull ContactDirection direction,
        boolean twoWay,
        @NotEmpty @Size(max = 5) Set<@NotNull ContactFunction> functions,
        @Nullable @Size(max = 500) String customerProblem,
        @Nullable @Size(max = 4000) String content,
        @Nullable CustomerResponse response,
        @Nullable Boolean helped,
        @Nullable @Size(max = 500) String materials,
        @Nullable @Size(max = 200) String nextStep,
        @Nullable LocalDate nextOn,
        @Nullable CadenceChannel nextBy,
        @Nullable @Size(max = 10) List<@NotNull @Valid IntelligenceForm> intelligence) {

    /** @param id of an item that stands there already */
    record IntelligenceForm(
            @Nullable UUID id,
            @NotNull IntelligenceType type,
            @NotBlank @Size(max = 500) String text,
            @Nullable @Size(max = 100) String competitor) {}

    List<IntelligenceForm> learnt() {
        return intelligence == null ? List.of() : intelligence;
    }
}
