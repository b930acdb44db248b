package org.zhiji.customer.personality;

import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
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
    private final PersonalityFigures figures;
    private final Time time;

    PersonalityController(JudgePersonality judge, Personalities personalities, PersonalityFigures figures, Time time) {
        this.judge = judge;
        this.personalities = personalities;
        this.figures = figures;
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

    /** Of the customers that the person may see, none by name. */
    @GetMapping("/api/personality-figures")
    @Requires(Right.PERSONALITY)
    List<PersonalityFigures.PersonalityFigure> showPersonalityFigures(Actor actor) {
        return figures.of(actor);
    }
}
