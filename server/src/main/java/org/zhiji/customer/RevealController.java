package org.zhiji.customer;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.zhiji.identity.Actor;
import org.zhiji.identity.Requires;
import org.zhiji.identity.Right;
import org.zhiji.platform.time.Time;

@RestController
class RevealController {

    private final Reveals reveals;
    private final Time time;

    RevealController(Reveals reveals, Time time) {
        this.reveals = reveals;
        this.time = time;
    }

    /** @param field for example {@code contactPoints/<id>}, {@code address}, {@code vin}, {@code plateNo} */
    record RevealForm(
            @NotBlank String type,
            @NotNull UUID id,
            @NotBlank @Size(max = 100) String field,
            @NotBlank @Size(max = 200) String purpose) {}

    @PostMapping("/api/reveals")
    @Requires({Right.CONTACT_REVEAL, Right.CONTACT_OPEN})
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Reveals.Revealed> reveal(Actor actor, @Valid @RequestBody RevealForm form) {
        var revealed = reveals.reveal(actor, form.type(), form.id(), form.field(), form.purpose(), time.now());
        return ResponseEntity.status(HttpStatus.CREATED)
                .cacheControl(CacheControl.noStore())
                .body(revealed);
    }
}
