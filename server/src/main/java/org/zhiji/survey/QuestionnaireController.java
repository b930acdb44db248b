package org.zhiji.survey;

import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.zhiji.identity.Actor;
import org.zhiji.identity.Requires;
import org.zhiji.identity.Right;
import org.zhiji.platform.time.Time;
import org.zhiji.platform.web.ExpectedVersion;

@RestController
@RequestMapping("/api")
class QuestionnaireController {

    private final QuestionnaireQueries queries;
    private final KeepQuestionnaires keep;
    private final PublishQuestionnaire publish;
    private final Time time;

    QuestionnaireController(
            QuestionnaireQueries queries, KeepQuestionnaires keep, PublishQuestionnaire publish, Time time) {
        this.queries = queries;
        this.keep = keep;
        this.publish = publish;
        this.time = time;
    }

    /** Every version of each. */
    @GetMapping("/questionnaires")
    @Requires({Right.FOLLOW_UP_VIEW, Right.FOLLOW_UP_RULES})
    List<QuestionnaireRow> listQuestionnaires() {
        return queries.all();
    }

    @GetMapping("/questionnaires/{id}")
    @Requires({Right.FOLLOW_UP_VIEW, Right.FOLLOW_UP_RULES})
    ResponseEntity<QuestionnaireView> getQuestionnaire(@PathVariable UUID id) {
        return tagged(id, HttpStatus.OK);
    }

    @PostMapping("/questionnaires")
    @Requires(Right.FOLLOW_UP_RULES)
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<QuestionnaireView> createQuestionnaire(Actor actor, @Valid @RequestBody QuestionnaireForm form) {
        return tagged(keep.create(actor, form, time.now()), HttpStatus.CREATED);
    }

    @PutMapping("/questionnaires/{id}")
    @Requires(Right.FOLLOW_UP_RULES)
    ResponseEntity<QuestionnaireView> changeQuestionnaire(
            Actor actor, @PathVariable UUID id, ExpectedVersion version, @Valid @RequestBody QuestionnaireForm form) {
        keep.change(actor, id, form, version, time.now());
        return tagged(id, HttpStatus.OK);
    }

    @DeleteMapping("/questionnaires/{id}")
    @Requires(Right.FOLLOW_UP_RULES)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void discardQuestionnaire(Actor actor, @PathVariable UUID id) {
        keep.discard(actor, id);
    }

    @PostMapping("/questionnaires/{id}/draft")
    @Requires(Right.FOLLOW_UP_RULES)
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<QuestionnaireView> draftQuestionnaire(Actor actor, @PathVariable UUID id) {
        return tagged(keep.draftFrom(actor, id, time.now()), HttpStatus.CREATED);
    }

    @PutMapping("/questionnaires/{id}/publication")
    @Requires(Right.FOLLOW_UP_RULES)
    ResponseEntity<QuestionnaireView> publishQuestionnaire(
            Actor actor, @PathVariable UUID id, ExpectedVersion version) {
        publish.publish(actor, id, version, time.now());
        return tagged(id, HttpStatus.OK);
    }

    @DeleteMapping("/questionnaires/{id}/publication")
    @Requires(Right.FOLLOW_UP_RULES)
    ResponseEntity<QuestionnaireView> retireQuestionnaire(Actor actor, @PathVariable UUID id, ExpectedVersion version) {
        publish.retire(actor, id, version, time.now());
        return tagged(id, HttpStatus.OK);
    }

    @PutMapping("/questionnaires/{id}/standard")
    @Requires(Right.FOLLOW_UP_RULES)
    ResponseEntity<QuestionnaireView> makeQuestionnaireStandard(
            Actor actor, @PathVariable UUID id, ExpectedVersion version) {
        publish.makeStandard(actor, id, version, time.now());
        return tagged(id, HttpStatus.OK);
    }

    @GetMapping("/question-banks")
    @Requires({Right.FOLLOW_UP_VIEW, Right.FOLLOW_UP_RULES})
    List<QuestionnaireQueries.QuestionBank> listQuestionBanks() {
        return queries.banks();
    }

    private ResponseEntity<QuestionnaireView> tagged(UUID id, HttpStatus status) {
        var found = queries.get(id);
        return ResponseEntity.status(status)
                .eTag(ExpectedVersion.tag(found.version()))
                .body(found);
    }
}
