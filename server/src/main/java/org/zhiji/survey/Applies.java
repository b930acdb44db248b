package org.zhiji.survey;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * To whom, after what and about which car a question is put; what is empty does not narrow it. The words are codes of the
 * rooms that know them.
 *
 * @param models brand, series or model, or a part of it
 */
public record Applies(
        @NotNull @Size(max = 20) List<@NotNull @Pattern(regexp = CODE) String> repairTypes,
        @NotNull @Size(max = 5) List<@NotNull @Pattern(regexp = CODE) String> interviewees,
        @NotNull @Size(max = 5) List<@NotNull @Pattern(regexp = CODE) String> customerTypes,
        @NotNull @Size(max = 5) List<@NotNull @Pattern(regexp = CODE) String> energies,
        @NotNull @Size(max = 50) List<@NotBlank @Size(max = 60) String> models,
        @NotNull @Size(max = 5) List<@NotNull @Pattern(regexp = CODE) String> personalities) {

    private static final String CODE = "[A-Z_]{1,30}";

    static final Applies TO_ALL = new Applies(List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

    /**
     * A call without an order is not narrowed by the kind of repair, and one in which nobody has answered yet not by who
     * answers. What is not known of the customer or the car does not fit: nobody is asked about charging on the off chance.
     */
    boolean fits(Situation call) {
        return fitsVisit(call)
                && allows(customerTypes, call.customerType())
                && allows(energies, call.energy())
                && allows(personalities, call.personality())
                && fitsModel(call.car());
    }

    boolean fitsVisit(Situation call) {
        return (call.repairType() == null || allows(repairTypes, call.repairType()))
                && (call.interviewee() == null || allows(interviewees, call.interviewee()));
    }

    /** Asks for more than a call always knows of itself. */
    boolean looksCloser() {
        return !(customerTypes.isEmpty() && energies.isEmpty() && models.isEmpty() && personalities.isEmpty());
    }

    private boolean fitsModel(String car) {
        var name = car.toLowerCase(Locale.ROOT);
        return models.isEmpty()
                || models.stream().anyMatch(model -> name.contains(model.strip().toLowerCase(Locale.ROOT)));
    }

    private static boolean allows(List<String> allowed, @Nullable String value) {
        return allowed.isEmpty() || value != null && allowed.contains(value);
    }
}
