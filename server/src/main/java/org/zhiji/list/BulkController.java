package org.zhiji.list;

import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.zhiji.identity.Actor;
import org.zhiji.identity.Requires;
import org.zhiji.identity.Right;
import org.zhiji.platform.time.Time;

@RestController
@RequestMapping("/api/lists/{list}/changes")
class BulkController {

    private final Lists lists;
    private final ChangeMany changeMany;
    private final UndoMany undoMany;
    private final Time time;

    BulkController(Lists lists, ChangeMany changeMany, UndoMany undoMany, Time time) {
        this.lists = lists;
        this.changeMany = changeMany;
        this.undoMany = undoMany;
        this.time = time;
    }

    @PostMapping
    @Requires(Right.SIGNED_IN)
    @ResponseStatus(HttpStatus.CREATED)
    BulkView changeManyRecords(Actor actor, @PathVariable String list, @Valid @RequestBody BulkForm form) {
        return changeMany.run(actor, lists.get(actor, list), form, time.now());
    }

    @PostMapping("/{id}/cancellation")
    @Requires(Right.SIGNED_IN)
    BulkView.Undone undoManyRecords(Actor actor, @PathVariable String list, @PathVariable UUID id) {
        return undoMany.run(actor, lists.get(actor, list), id, time.now());
    }
}
