package org.zhiji.operations;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.zhiji.identity.Actor;
import org.zhiji.identity.Requires;
import org.zhiji.identity.Right;
import org.zhiji.platform.time.Time;
import org.zhiji.platform.web.Page;

@RestController
@RequestMapping("/api/recycle-bin")
class RecycleBinController {

    private final RecycleBin bin;
    private final Time time;

    RecycleBinController(RecycleBin bin, Time time) {
        this.bin = bin;
        this.time = time;
    }

    @GetMapping
    @Requires(Right.RECYCLE_BIN)
    Page<RecycleBin.DeletedRow> listDeleted(
            Actor actor,
            @RequestParam @Nullable String type,
            @RequestParam @Nullable String after,
            @RequestParam @Nullable Integer size) {
        return bin.list(actor, type, after, Page.size(size));
    }

    @GetMapping("/{type}/{id}/children")
    @Requires(Right.RECYCLE_BIN)
    Page<RecycleBin.DeletedRow> listDeletedWith(
            Actor actor,
            @PathVariable String type,
            @PathVariable UUID id,
            @RequestParam @Nullable String after,
            @RequestParam @Nullable Integer size) {
        return bin.children(actor, type, id, after, Page.size(size));
    }

    @PostMapping("/{type}/{id}/restoration")
    @Requires(Right.RECYCLE_BIN)
    ResponseEntity<Void> restoreDeleted(Actor actor, @PathVariable String type, @PathVariable UUID id) {
        bin.restore(actor, type, id, time.now());
        return ResponseEntity.noContent().build();
    }
}
