package org.zhiji.list;

import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
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
@RequestMapping("/api/lists/{list}/views")
class SavedViewController {

    private final Lists lists;
    private final SavedViewQueries queries;
    private final KeepSavedViews keep;
    private final Time time;

    SavedViewController(Lists lists, SavedViewQueries queries, KeepSavedViews keep, Time time) {
        this.lists = lists;
        this.queries = queries;
        this.keep = keep;
        this.time = time;
    }

    @GetMapping
    @Requires(Right.SIGNED_IN)
    List<SavedView> listSavedViews(Actor actor, @PathVariable String list) {
        return queries.of(actor, lists.get(actor, list).name());
    }

    @PostMapping
    @Requires(Right.SIGNED_IN)
    @ResponseStatus(HttpStatus.CREATED)
    SavedView createSavedView(Actor actor, @PathVariable String list, @Valid @RequestBody SavedViewForm form) {
        return keep.create(actor, lists.get(actor, list), form, time.now());
    }

    @PutMapping("/{id}")
    @Requires(Right.SIGNED_IN)
    SavedView changeSavedView(
            Actor actor,
            @PathVariable String list,
            @PathVariable UUID id,
            ExpectedVersion version,
            @Valid @RequestBody SavedViewForm form) {
        return keep.change(actor, lists.get(actor, list), id, form, version, time.now());
    }

    @DeleteMapping("/{id}")
    @Requires(Right.SIGNED_IN)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void deleteSavedView(Actor actor, @PathVariable String list, @PathVariable UUID id) {
        keep.delete(actor, lists.get(actor, list), id);
    }

    @PutMapping("/{id}/pin")
    @Requires(Right.SIGNED_IN)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void pinSavedView(Actor actor, @PathVariable String list, @PathVariable UUID id) {
        lists.get(actor, list);
        keep.pin(actor, id);
    }

    @DeleteMapping("/{id}/pin")
    @Requires(Right.SIGNED_IN)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void unpinSavedView(Actor actor, @PathVariable String list, @PathVariable UUID id) {
        lists.get(actor, list);
        keep.unpin(actor, id);
    }
}
