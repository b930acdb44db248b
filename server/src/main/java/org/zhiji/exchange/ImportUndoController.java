package org.zhiji.exchange;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.zhiji.exchange.UndoView.KeptRow;
import org.zhiji.identity.Actor;
import org.zhiji.identity.Requires;
import org.zhiji.identity.Right;
import org.zhiji.platform.time.Time;
import org.zhiji.platform.web.Page;

/** Taking an import back: first what it would do, then it, then what is left to be decided. */
@RestController
@RequestMapping("/api/imports/{id}")
class ImportUndoController {

    private final StartUndo startUndo;
    private final UndoQueries queries;
    private final Time time;

    ImportUndoController(StartUndo startUndo, UndoQueries queries, Time time) {
        this.startUndo = startUndo;
        this.queries = queries;
        this.time = time;
    }

    @GetMapping("/undo")
    @Requires(Right.IMPORT)
    UndoView showImportUndo(@PathVariable UUID id, Actor actor, Locale locale) {
        return queries.view(id, actor, locale);
    }

    @PostMapping("/undo-trial")
    @Requires(Right.IMPORT)
    @ResponseStatus(HttpStatus.ACCEPTED)
    UndoView tryImportUndo(@PathVariable UUID id, Actor actor, Locale locale) {
        startUndo.tryOut(actor, id, time.now());
        return queries.view(id, actor, locale);
    }

    @PostMapping("/undo")
    @Requires(Right.IMPORT)
    @ResponseStatus(HttpStatus.ACCEPTED)
    UndoView undoImport(@PathVariable UUID id, Actor actor, Locale locale) {
        startUndo.run(actor, id, time.now());
        return queries.view(id, actor, locale);
    }

    @GetMapping("/kept")
    @Requires(Right.IMPORT)
    Page<KeptRow> listKeptRecords(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "false") boolean undecided,
            @RequestParam(required = false) @Nullable Integer size,
            @RequestParam(required = false) @Nullable String after,
            Actor actor,
            Locale locale) {
        return queries.kept(id, undecided, after, size, actor, locale);
    }

    /** @param records which of the kept ones; absent means all that nobody has decided yet */
    record KeptDecisionForm(
            @NotNull KeptDecision decision,
            @Nullable @Size(max = 500) List<@NotNull UUID> records) {}

    @PostMapping("/kept/decision")
    @Requires(Right.IMPORT)
    @ResponseStatus(HttpStatus.ACCEPTED)
    UndoView decideKeptRecords(
            @PathVariable UUID id, @Valid @RequestBody KeptDecisionForm form, Actor actor, Locale locale) {
        startUndo.decide(actor, id, form.records(), form.decision(), time.now());
        return queries.view(id, actor, locale);
    }
}
