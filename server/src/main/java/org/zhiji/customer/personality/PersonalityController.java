package org.zhiji.customer.personality;

import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.zhiji.identity.Actor;
import org.zhiji.identity.Requires;
import org.zhiji.identity.Right;
import org.zhiji.platform.time.Time;

@RestController
class PersonalityController {

    private final JudgePersonality judge;
    private final Personalities personalities;
    private final Time time;

    PersonalityController(JudgePersonality judge, Personalities personalities, Time time) {
        this.judge = judge;
        this.personalities = personalities;
        this.time = time;
    }

    @PostMapping("/api/customers/{customerId}/personality-judgements")
    @Requires(Right.PERSONALITY)
    @ResponseStatus(HttpStatus.CREATED)
    PersonalityView judgePersonality(
            Actor actor, @PathVariable UUID customerId, @Valid @RequestBody PersonalityForm form) {
        judge.run(actor, customerId, form, time.now());
        return personalities.of(customerId);
    }
}
